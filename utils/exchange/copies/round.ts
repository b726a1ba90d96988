import type { ArchivedRows } from '../../store/whole.ts';
import type { BroadcastKey, Moment } from '../../units.ts';
import { EXTENSION } from '../archive/manifest.ts';
import { localZone } from '../zone.ts';
import {
  type Archived,
  type Copy,
  copyName,
  copyStateOf,
  due,
  expired,
  type Keeping,
  untouchable,
} from './copies.ts';

/** Where a copy lies. */
type Place = Pick<Copy, 'download' | 'file'>;

/** What a round needs of the browser and the database. */
export interface Round {
  readonly copies: () => Promise<readonly Copy[]>;
  readonly note: (copies: readonly Copy[]) => Promise<void>;
  /** Where it was put; `former` is the broadcast's copy before. */
  readonly save: (name: string, bytes: Uint8Array<ArrayBuffer>, former: Copy | undefined) => Promise<Place>;
  /** Deletes what can be reached of it; answers with what is left. */
  readonly remove: (copy: Copy) => Promise<Place>;
  readonly stored: (keys: readonly BroadcastKey[]) => Promise<ArchivedRows>;
  readonly archive: (rows: ArchivedRows) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Copies what is due and deletes what is over. Each step is noted as soon as it is done: a round that is cut
 * off is taken up by the next.
 */
export async function makeRound(
  views: readonly Archived[],
  keeping: Keeping,
  now: Moment,
  { copies: read, note, save, remove, stored, archive }: Round,
): Promise<void> {
  let copies = await read();
  for (const view of due(views, copies, now, copyStateOf)) {
    const bytes = await archive(await stored([view.key]));
    const former = copies.find(({ key }) => key === view.key);
    const place = await save(`${copyName(view, localZone())}.${EXTENSION}`, bytes, former);
    const copy: Copy = { key: view.key, state: copyStateOf(view), madeAt: now, ...place };
    copies = [...copies.filter(({ key }) => key !== view.key), copy];
    await note(copies);
  }
  const kept = untouchable(views, keeping.legalDays, now);
  for (const copy of expired(copies, keeping, kept, now)) {
    const left = await remove(copy);
    copies = copies.map((each) => (each.key === copy.key ? { ...each, ...left } : each));
    await note(copies);
  }
}
