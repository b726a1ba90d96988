import type { ArchivedRows } from '../../store/whole.ts';
import type { BroadcastKey, Moment } from '../../units.ts';
import { EXTENSION } from '../archive/manifest.ts';
import { ArchiveTooLarge } from '../archive/refused.ts';
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
  upToDate,
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
 * off is taken up by the next. A broadcast that no archive can hold stops not the others; it is tried again once
 * there is something new of it.
 */
export async function makeRound(
  views: readonly Archived[],
  keeping: Keeping,
  now: Moment,
  { copies: read, note, save, remove, stored, archive }: Round,
): Promise<void> {
  let copies = await read();
  for (const view of due(views, copies, now, copyStateOf)) {
    const former = copies.find(({ key }) => key === view.key);
    const { key, kept, mine, from } = view;
    const as = { key, kept, mine, from, state: copyStateOf(view) };
    const bytes = await unlessTooLarge(async () => archive(await stored([key])));
    const copy: Copy =
      bytes === null
        ? { madeAt: now, download: null, file: null, ...former, ...as, tooLarge: true }
        : {
            ...as,
            madeAt: now,
            ...(await save(`${copyName(view, localZone())}.${EXTENSION}`, bytes, former)),
            tooLarge: false,
          };
    copies = [...copies.filter((other) => other.key !== key), copy];
    await note(copies);
  }
  const current = upToDate(copies, views);
  if (JSON.stringify(current) !== JSON.stringify(copies)) await note(current);
  copies = current;
  const kept = untouchable(copies, keeping.legalDays, now);
  for (const copy of expired(copies, keeping, kept, now)) {
    const left = await remove(copy);
    copies = copies.map((each) => (each.key === copy.key ? { ...each, ...left } : each));
    await note(copies);
  }
}

async function unlessTooLarge<Made>(make: () => Promise<Made>): Promise<Made | null> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof ArchiveTooLarge) return null;
    throw error;
  }
}
