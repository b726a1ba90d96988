import type { BroadcastKey, Moment } from '../../units.ts';
import { type Copied, due, stateOf } from '../copies/copies.ts';
import type { Exported } from '../tables/table.ts';
import { heldIn } from '../tables/held.ts';
import { type Cursor, sendBroadcast } from './send.ts';
import type { OpenServer } from './server.ts';

/** What a round of sending needs of the browser and the database. */
export interface Sending {
  readonly cursors: (keys: readonly BroadcastKey[]) => Promise<readonly Cursor[]>;
  readonly note: (cursor: Cursor) => Promise<void>;
  /** Null where the broadcast was deleted meanwhile. */
  readonly exported: (key: BroadcastKey) => Promise<Exported | null>;
}

/** What rows are made by, and how. */
export interface Making {
  /** The extension's version. */
  readonly by: string;
  readonly viewers: boolean;
}

/** The broadcasts that are over of which the server has not what is stored now. */
export function waiting(
  views: readonly Copied[],
  cursors: readonly Cursor[],
  { viewers }: Pick<Making, 'viewers'>,
  now: Moment,
): Copied[] {
  const has = cursors.filter((cursor) => cursor.done && (cursor.viewers || !viewers));
  return due(views, has, now, stateOf);
}

/**
 * Sends what waits, the oldest first, and tells how many it was. What stopped half way goes on where it stopped,
 * unless its rows would not be the same.
 *
 * @throws WarehouseProblem, or the signal's reason; what was sent until then is noted
 */
export async function sendWaiting(
  server: OpenServer,
  views: readonly Copied[],
  making: Making,
  now: Moment,
  { cursors: read, note, exported: exportedOf }: Sending,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<number> {
  const cursors = await read(views.flatMap(({ key, recorders }) => [key, ...heldIn(recorders)]));
  const former = new Map(cursors.map((cursor) => [cursor.key, cursor]));
  const all = waiting(views, cursors, making, now).toSorted((a, b) => a.from - b.from);
  for (const view of all) for (const cursor of outdated(view, former)) await note({ ...cursor, ...NOT_SENT });
  let sent = 0;
  for (const { key } of all) {
    progress(sent / all.length);
    signal.throwIfAborted();
    const exported = await exportedOf(key);
    if (exported)
      await sendBroadcast(server, exported, cursorFor(exported, former.get(key), making, now), note, signal);
    sent += 1;
  }
  progress(1);
  return sent;
}

/** A state that nothing is in. */
const NOT_SENT = { state: '', rows: 0, done: false } as const;

/**
 * What was sent before of a broadcast that is not the same any more, and of those that are joined to it now. Should
 * they come to be again what they were, as when they are taken apart, they are sent again: a later writing stands.
 */
const outdated = (view: Copied, former: ReadonlyMap<BroadcastKey, Cursor>): Cursor[] =>
  [view.key, ...heldIn(view.recorders)].flatMap((key) => {
    const cursor = former.get(key);
    const goesOn = key === view.key && !cursor?.done && cursor?.state === stateOf(view);
    return cursor && !goesOn ? [cursor] : [];
  });

/** Where to go on; from the beginning, as a later writing, where the rows are not those that were begun. */
function cursorFor(
  { detail: { key, tags, brought = '' }, rows: { recorders, marks } }: Exported,
  former: Cursor | undefined,
  { by, viewers }: Making,
  now: Moment,
): Cursor {
  const state = stateOf({ recorders, tags, marks, brought });
  const same = former?.state === state && former.by === by && former.viewers === viewers;
  if (former && same && !former.done) return former;
  const version = Math.max(now, (former?.version ?? 0) + 1);
  return { key, state, version, viewers, by, rows: 0, done: false };
}
