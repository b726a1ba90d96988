import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Offered } from './folder.ts';

const KEY = 'archivesOffered';
const Offers = v.fallback(v.record(v.string(), v.number()), {});

export const readOffered = async (): Promise<Offered> =>
  v.parse(Offers, (await browser.storage.local.get(KEY))[KEY] ?? {});

/** What was offered in one folder says nothing of another. */
export const forgetOffered = (): Promise<void> => browser.storage.local.remove(KEY);

/** These are not offered again, unless they are written anew. */
export async function noteOffered(files: readonly File[]): Promise<void> {
  const before = await readOffered();
  const news = Object.fromEntries(files.map(({ name, lastModified }) => [name, lastModified]));
  await browser.storage.local.set({ [KEY]: { ...before, ...news } });
}
