import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { BroadcastKey } from '../../units.ts';
import type { Cursor } from './send.ts';
import { nameOf, type Server } from './server.ts';

const Stored = v.object({
  key: v.pipe(
    v.string(),
    v.transform((key) => key as BroadcastKey),
  ),
  state: v.string(),
  version: v.number(),
  viewers: v.boolean(),
  by: v.string(),
  rows: v.number(),
  done: v.boolean(),
});

/** One entry a server and broadcast: after each batch little is written. */
const placeOf = (server: Server, key: BroadcastKey): string => `sent ${nameOf(server)} ${key}`;

/** How far some broadcasts were sent to a server; those of which nothing was are not among them. */
export async function readCursors(server: Server, keys: readonly BroadcastKey[]): Promise<Cursor[]> {
  const stored = await browser.storage.local.get(keys.map((key) => placeOf(server, key)));
  return Object.values(stored).flatMap((each) => {
    const cursor = v.safeParse(Stored, each);
    return cursor.success ? [cursor.output] : [];
  });
}

export const writeCursor = (server: Server, cursor: Cursor): Promise<void> =>
  browser.storage.local.set({ [placeOf(server, cursor.key)]: cursor });
