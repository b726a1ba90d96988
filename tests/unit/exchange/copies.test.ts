import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArchiveTooLarge } from '../../../utils/exchange/archive/refused.ts';
import {
  type Archived,
  type Copy,
  copyName,
  copyStateOf,
  due as dueBy,
  expired,
  uncopied,
} from '../../../utils/exchange/copies/copies.ts';
import { makeRound } from '../../../utils/exchange/copies/round.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { MarkRow, RecorderRow } from '../../../utils/store/schema.ts';
import {
  after,
  type BroadcastKey,
  days,
  minutes,
  type Moment,
  type ReviewId,
  type Seq,
} from '../../../utils/units.ts';
import { broadcastOf, START } from './broadcast.ts';

const NOW = after(START, days(100));
const NO_ROWS = { recorders: [], chunks: [], slots: [], sketches: [], marks: [], broadcasts: [] };

interface View extends BroadcastDetail, Archived {
  readonly recorders: BroadcastDetail['recorders'];
  readonly marks: BroadcastDetail['marks'];
}
const view = (key: string, over: Partial<View> = {}, lastSeq = 9, arrival: Moment = START): View => ({
  ...broadcastOf(
    [],
    {},
    {
      key: key as BroadcastKey,
      recorders: [{ id: key, lastSeq: lastSeq as Seq, arrival } as unknown as RecorderRow],
    },
  ),
  reviews: [],
  ...over,
});
const copyOf = (of: View, over: Partial<Copy> = {}): Copy => ({
  key: of.key,
  kept: of.kept,
  mine: of.mine,
  from: of.from,
  state: copyStateOf(of),
  madeAt: NOW,
  download: 1,
  file: null,
  tooLarge: false,
  ...over,
});
const due = (views: readonly View[], copies: readonly Copy[], now: Moment): View[] =>
  dueBy(views, copies, now, copyStateOf);
const keys = (all: readonly { readonly key: BroadcastKey }[]): string[] => all.map(({ key }) => key);

describe('copied is', () => {
  test('each broadcast of one’s own and each that is kept, but no other', () => {
    const all = [view('mine'), view('other', { mine: false }), view('kept', { mine: false, kept: true })];
    expect(keys(due(all, [], NOW))).toEqual(['mine', 'kept']);
  });

  test('nothing that is still being recorded', () => {
    expect(due([view('live', {}, 9, NOW)], [], after(NOW, minutes(5)))).toEqual([]);
    expect(keys(due([view('live', {}, 9, NOW)], [], after(NOW, minutes(11))))).toEqual(['live']);
  });

  test('nothing twice, unless there is more of it', () => {
    const copies = [copyOf(view('a'))];
    expect(due([view('a')], copies, NOW)).toEqual([]);
    expect(keys(due([view('a', {}, 10)], copies, NOW))).toEqual(['a']);
    expect(keys(due([view('a', { tags: ['host:Amy'] })], copies, NOW))).toEqual(['a']);
    expect(keys(due([view('a', { brought: 'orders' })], copies, NOW))).toEqual(['a']);
    const marks = [{ id: 'm', editedAt: NOW } as unknown as MarkRow];
    expect(keys(due([view('a', { marks })], copies, NOW))).toEqual(['a']);
    const reviews = [{ id: 'n' as ReviewId, editedAt: NOW }];
    expect(keys(due([view('a', { reviews })], copies, NOW))).toEqual(['a']);
  });

  test('under a name that tells two broadcasts of a day apart', () => {
    const [early, late] = [view('a'), view('b', { from: after(START, minutes(300)) })];
    expect(copyName(early, 'Asia/Shanghai')).toBe('roomtally-douyin-126833924894-2026-04-24-1203');
    expect(copyName(late, 'Asia/Shanghai')).toBe('roomtally-douyin-126833924894-2026-04-24-1703');
  });
});

describe('deleted are', () => {
  const old = copyOf(view('old'), { madeAt: after(NOW, days(-31)) });
  const young = copyOf(view('young'), { madeAt: after(NOW, days(-1)) });
  const none: ReadonlySet<BroadcastKey> = new Set();

  test('copies that are too old', () => {
    expect(keys(expired([old, young], { days: 30, count: 9 }, none, NOW))).toEqual(['old']);
  });

  test('the oldest of too many', () => {
    expect(keys(expired([old, young], { days: 99, count: 1 }, none, NOW))).toEqual(['old']);
  });

  test('never those of a broadcast that is kept for good', () => {
    expect(expired([old, young], { days: 1, count: 1 }, new Set([old.key]), NOW)).toEqual([]);
  });
});

describe('a round', () => {
  /** A disk, the list of what was put there, and what makes rounds over it. */
  function disk(full = false, legalDays: number | null = null, tooLarge: readonly string[] = []) {
    const files = new Map<number, string>();
    let noted: readonly Copy[] = [];
    const round = (views: readonly View[], count: number, now = NOW) =>
      makeRound(views, { days: 365, count, legalDays }, now, {
        copies: async () => noted,
        note: async (copies) => {
          noted = copies;
        },
        save: async (name) => {
          if (full && files.size > 0) throw new Error('disk full');
          files.set(files.size + 1, name);
          return { download: files.size, file: null };
        },
        remove: async ({ download }) => {
          files.delete(download ?? 0);
          return { download: null, file: null };
        },
        stored: async ([key]) => {
          if (key !== undefined && tooLarge.includes(key)) throw new ArchiveTooLarge();
          return NO_ROWS;
        },
        archive: async () => new Uint8Array(),
      });
    return { files, round, noted: () => noted };
  }

  test('does not make again what it has deleted', async () => {
    const { files, round } = disk();
    await round([view('a')], 1);
    await round([view('a'), view('b')], 1, after(NOW, days(1)));
    expect(files.size).toBe(1);
    await round([view('a'), view('b')], 1, after(NOW, days(2)));
    expect([...files.keys()]).toEqual([2]);
  });

  test('deletes no copy of what the law has kept', async () => {
    const { files, round } = disk(false, 150);
    await round([view('a')], 1);
    await round([view('a'), view('b')], 1, after(NOW, days(1)));
    expect(files.size).toBe(2);
    const later = disk(false, 50);
    await later.round([view('a')], 1);
    await later.round([view('a'), view('b')], 1, after(NOW, days(1)));
    expect(later.files.size).toBe(1);
  });

  test('does not stop at a broadcast that no archive can hold, says so, and tries it again when it has changed', async () => {
    const { files, round, noted } = disk(false, null, ['a']);
    const told = () => noted().map(({ key, tooLarge }) => [key, tooLarge]);
    await round([view('a'), view('b')], 9);
    expect(told()).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(files.size).toBe(1);
    expect(due([view('a')], noted(), NOW)).toEqual([]);
    expect(keys(due([view('a', {}, 10)], noted(), NOW))).toEqual(['a']);
  });

  test('leaves the copy that it had of a broadcast which has become too large', async () => {
    const tooLarge: string[] = [];
    const { files, round, noted } = disk(false, null, tooLarge);
    await round([view('a')], 9);
    tooLarge.push('a');
    await round([view('a', {}, 10)], 9, after(NOW, days(1)));
    expect(files.size).toBe(1);
    expect(noted()).toMatchObject([{ madeAt: NOW, download: 1, tooLarge: true }]);
    expect(uncopied([view('a')], noted(), 365, NOW)).toEqual([]);
  });

  test('deletes no copy of a kept broadcast, nor what the law has kept, when the browser has no more of it', async () => {
    const { files, round } = disk(false, 150);
    await round([view('old', { from: after(START, days(-200)) })], 9);
    await round([view('mine')], 9, after(NOW, days(1)));
    await round([view('mine'), view('kept', { kept: true, mine: false })], 9, after(NOW, days(2)));
    expect(files.size).toBe(3);
    await round([], 1, after(NOW, days(3)));
    expect([...files.keys()]).toEqual([2, 3]);
    // The law's time for it is over.
    await round([], 1, after(NOW, days(60)));
    expect([...files.keys()]).toEqual([3]);
  });

  test('deletes no copy that was marked to be kept after it was made, while the list is not ready', async () => {
    const { files, round } = disk();
    await round([view('a')], 9);
    await round([view('a', { kept: true })], 9, after(NOW, days(1)));
    await round([view('b')], 1, after(NOW, days(2)));
    expect(files.size).toBe(2);
  });

  test('never deletes what the law has kept, however few and young copies may be', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ age: fc.nat(400), mine: fc.boolean(), kept: fc.boolean() }), { maxLength: 8 }),
        fc.nat(3),
        fc.nat(400),
        async (all, count, legalDays) => {
          const { files, round } = disk(false, legalDays);
          const views = all.map(({ age, ...of }, index) =>
            view(String(index), { ...of, from: after(NOW, days(-age)) }),
          );
          await round(views, 99);
          await round(views, count, after(NOW, minutes(1)));
          const held = all.filter(({ age, mine, kept }) => kept || (mine && age < legalDays)).length;
          const copied = all.filter(({ mine, kept }) => mine || kept).length;
          expect(files.size).toBeGreaterThanOrEqual(held);
          expect(files.size).toBeLessThanOrEqual(Math.min(copied, Math.max(count, held + count)));
        },
      ),
    );
  });

  test('that is cut off goes on where it stopped', async () => {
    const { files, round, noted } = disk(true);
    await expect(round([view('a'), view('b')], 9)).rejects.toThrow('disk full');
    expect(keys(noted())).toEqual(['a']);
    expect(files.size).toBe(1);
  });
});

test('what the law has kept and is in no copy is told, the oldest first', () => {
  const young = view('young', { from: after(START, days(1)) });
  const all = [young, view('old'), view('other', { mine: false }), view('copied')];
  const copies = [copyOf(view('copied')), copyOf(young, { download: null })];
  expect(uncopied(all, copies, 365, NOW)).toEqual(['old', 'young']);
  expect(uncopied(all, copies, 50, NOW)).toEqual([]);
  expect(uncopied(all, copies, null, NOW)).toEqual([]);
});

test('what is still on air is not said to lack a copy, nor what fell silent just now', () => {
  const [live, silent] = [view('live', { live: true }), view('silent', { until: NOW })];
  expect(uncopied([live, silent], [], 365, after(NOW, minutes(9)))).toEqual([]);
  expect(uncopied([live, silent], [], 365, after(NOW, minutes(11)))).toEqual(['silent']);
});
