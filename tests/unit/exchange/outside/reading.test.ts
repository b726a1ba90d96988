import { describe, expect, test } from 'vitest';
import { columnsFor, type OutsideBy, outsideIn } from '../../../../utils/exchange/outside/reading.ts';
import { readTable } from '../../../../utils/exchange/orders/table.ts';
import { after, duration, moment, type PlatformId } from '../../../../utils/units.ts';
import { bytesOf, ROOM } from '../orders/files.ts';

const NOON = moment(Date.UTC(2026, 3, 24, 4));
const HOUR = duration(3_600_000);
const DAY = duration(24 * HOUR);

function readAs(what: OutsideBy['what'], text: string) {
  const table = readTable(bytesOf(text));
  const columns = columnsFor(table.header, what) ?? expect.unreachable('No column of times.');
  const whose = { platform: 'douyin' as PlatformId, room: ROOM, currency: 'CNY', clock: 'china' } as const;
  return outsideIn(table, { ...whose, ...columns, what });
}
const timesIn = (read: ReturnType<typeof readAs>) =>
  read.rows.map(({ from, until, value }) => [from - NOON, until - from, value]);

describe('a report of spending', () => {
  test('by the hour is of that hour, lines of one hour added up', () => {
    const file =
      '日期,小时,计划,消耗(元)\n2026-04-24,12:00-12:59,甲,120.50\n2026-04-24,12:00-12:59,乙,9.50\n2026-04-24,13:00-13:59,甲,1';
    expect(timesIn(readAs('adSpend', file))).toEqual([
      [0, HOUR, 13_000],
      [HOUR, HOUR, 100],
    ]);
  });

  test('whose times are all on the hour is by the hour, too', () => {
    expect(timesIn(readAs('adSpend', '时间,消耗\n2026-04-24 12:00,5\n2026-04-24 14:00:00,6'))).toEqual([
      [0, HOUR, 500],
      [2 * HOUR, HOUR, 600],
    ]);
  });

  test('by the day is of the whole day, and lines of totals or words tell nothing', () => {
    const read = readAs('adSpend', '日期,花费\n2026-04-24,88\n合计,88\n2026-04-25,未知');
    expect(timesIn(read)).toEqual([[-12 * HOUR, DAY, 8800]]);
    expect(read.unread).toBe(2);
  });
});

describe('a list of who joined', () => {
  test('counts each line at its moment where it has no column of numbers', () => {
    const file = '客户,添加时间\n甲,2026-04-24 12:00:05\n乙,2026-04-24 12:00:05\n丙,2026-04-24 12:01:00';
    expect(timesIn(readAs('privateJoins', file))).toEqual([
      [5000, 0, 2],
      [60_000, 0, 1],
    ]);
  });

  test('keeps nothing of who it was', () => {
    const read = readAs('privateJoins', '客户,手机,添加时间\n暗号姓名,13800000001,2026-04-24 12:00:05');
    expect(JSON.stringify(read)).not.toMatch(/暗号|1380/);
  });

  test('read twice is the same rows', () => {
    const file = '添加时间,x\n2026-04-24 12:00:05,1\n2026-04-24 12:02:05,1';
    expect(readAs('privateJoins', file).rows.map(({ id }) => id)).toEqual(
      readAs('privateJoins', file).rows.map(({ id }) => id),
    );
    expect(after(NOON, duration(5000))).toBe(readAs('privateJoins', file).rows[0]?.from);
  });
});
