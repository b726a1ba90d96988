import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inShifts } from '../../../utils/metrics/compare/units.ts';
import { listedOf } from '../../../utils/metrics/folded.ts';
import { shiftsOf } from '../../../utils/metrics/shifts.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { commit } from '../../../utils/store/commit.ts';
import { keepFolds, makeFold } from '../../../utils/store/folding.ts';
import { newMark, putMark } from '../../../utils/store/marks.ts';
import type { MarkRow } from '../../../utils/store/schema.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import type { BroadcastKey, MarkId, RecorderId } from '../../../utils/units.ts';
import { at, batch, comment, database, heard, online } from '../store/builders.ts';

const ANN = 'ann' as RecorderId;
const KEY = 'douyin:7500000000000000001' as BroadcastKey;
const [from, until] = [at(0), at(1000)];
const change = (second: number, text: string, over: Partial<MarkRow> = {}): MarkRow => ({
  ...newMark({ recorder: ANN, at: at(second) }, 'host', text),
  editedAt: at(second),
  ...over,
});
const hosts = (...marks: readonly MarkRow[]) =>
  shiftsOf({ from, until, marks }).map((shift) => [shift.host, (shift.from - from) / 1000]);

describe('shifts', () => {
  test('are cut by host changes, and by nothing else', () => {
    expect(hosts(change(400, 'Bea'), change(200, 'Amy'), change(300, 'x', { kind: 'note' }))).toEqual([
      [null, 0],
      ['Amy', 200],
      ['Bea', 400],
    ]);
    expect(hosts(change(200, 'Amy', { deleted: true }))).toEqual([[null, 0]]);
  });

  test('go on where who comes on is on already, and open with who came on before the beginning', () => {
    expect(hosts(change(-50, 'Amy'), change(300, 'Amy'), change(600, 'Bea'))).toEqual([
      ['Amy', 0],
      ['Bea', 600],
    ]);
  });

  test('follow the later edit of two changes at one moment', () => {
    const early = change(300, 'Amy', { editedAt: at(1) });
    const late = change(300, 'Bea', { editedAt: at(2), id: 'late' as MarkId });
    expect(hosts(late, early).at(-1)).toEqual(['Bea', 300]);
  });

  test('are the whole broadcast without gap or overlap, whatever was marked, in whatever order', () => {
    const anyMarks = fc.array(
      fc.record({ second: fc.integer({ min: -100, max: 1200 }), host: fc.constantFrom('', 'Amy', 'Bea') }),
    );
    fc.assert(
      fc.property(anyMarks, (changes) => {
        const marks = changes.map(({ second, host }, index) =>
          change(second, host, { editedAt: at(index), id: `${index}` as MarkId }),
        );
        const shifts = shiftsOf({ from, until, marks });
        expect(shifts[0]?.from).toBe(from);
        expect(shifts.at(-1)?.until).toBe(until);
        for (const [index, shift] of shifts.entries()) {
          expect(shift.until).toBeGreaterThan(shift.from);
          if (index > 0) expect(shift.from).toBe(shifts[index - 1]?.until);
        }
        expect(shiftsOf({ from, until, marks: marks.toReversed() })).toEqual(shifts);
      }),
    );
  });
});

describe('the shifts of a stored broadcast', async () => {
  const db = database();
  for (let minute = 0; minute < 30; minute += 1) {
    const start = minute * 60;
    const log: LogEntry[] = [
      ...Array.from({ length: minute < 10 ? 2 : 5 }, (_, index) => comment(start + index, index)),
      online(start, 100),
      heard(start, start + 60),
    ];
    await commit(db, [batch(minute + 1, log)]);
  }
  await putMark(db, newMark({ recorder: ANN, at: at(600) }, 'host', 'Amy'), at(2000));
  const [detail] = broadcastViews(await rowsOf(db, KEY), at(9000), { myRooms: [] });

  test('have figures of their own, and their counts add up to the whole’s', () => {
    const comments = detail?.shifts.map(({ figures: { comments: known } }) =>
      'figure' in known ? known.figure.value : null,
    );
    expect(comments).toEqual([20, 100]);
    expect(detail?.figures.comments).toMatchObject({ figure: { value: 120 } });
  });

  test('are what hosts are compared by: who was on before is whom the tags name', () => {
    const [view] = detail ? [listedOf({ ...detail, tags: ['主播:Zoe', '夜场'] })] : [];
    expect(view && inShifts([view]).map(({ tags }) => tags)).toEqual([
      ['夜场', '主播:Zoe'],
      ['夜场', '主播:Amy'],
    ]);
    expect(view && inShifts([{ ...view, shifts: [] }])).toHaveLength(1);
  });

  test('are kept in its fold, and none where a fold was written without', async () => {
    await keepFolds(db, [await makeFold(db, KEY, at(9000))]);
    const [fold] = await db.folds.toArray();
    expect(fold?.shifts.map(({ host }) => host)).toEqual([null, 'Amy']);
    const { shifts: _, ...older } = fold ?? expect.unreachable();
    await db.folds.put(older as never);
    expect((await db.folds.get(KEY))?.shifts).toEqual([]);
  });
});
