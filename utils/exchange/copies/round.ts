import type { ArchivedRows } from '../../store/schema.ts';
import type { BroadcastKey, Moment } from '../../units.ts';
import { EXTENSION } from '../archive/manifest.ts';
import { localZone } from '../zone.ts';
import { type Copied, type Copy, copyName, due, expired, type Keeping, stateOf } from './copies.ts';

/** What a round needs of the browser and the database. */
export interface Round {
  readonly copies: () => Promise<readonly Copy[]>;
  readonly note: (copies: readonly Copy[]) => Promise<void>;
  readonly save: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<number>;
  readonly remove: (copy: Copy) => Promise<void>;
  readonly stored: (keys: readonly BroadcastKey[]) => Promise<ArchivedRows>;
  readonly archive: (rows: ArchivedRows) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Copies what is due and deletes what is over. Each step is noted as soon as it is done: a round that is cut
 * off is taken up by the next.
 */
export async function makeRound(
  views: readonly Copied[],
  keeping: Keeping,
  now: Moment,
  { copies: read, note, save, remove, stored, archive }: Round,
): Promise<void> {
  let copies = await read();
  for (const view of due(views, copies, now)) {
    const bytes = await archive(await stored([view.key]));
    const download = await save(`${copyName(view, localZone())}.${EXTENSION}`, bytes);
    const copy: Copy = { key: view.key, state: stateOf(view), madeAt: now, download };
    copies = [...copies.filter(({ key }) => key !== view.key), copy];
    await note(copies);
  }
  const kept = new Set(views.filter((view) => view.kept).map(({ key }) => key));
  for (const copy of expired(copies, keeping, kept, now)) {
    await remove(copy);
    copies = copies.map((each) => (each.key === copy.key ? { ...each, download: null } : each));
    await note(copies);
  }
}
