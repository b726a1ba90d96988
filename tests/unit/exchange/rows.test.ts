import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ColumnName, COLUMNS } from '../../../utils/exchange/columns.ts';
import { type MinuteRow, minuteRows } from '../../../utils/exchange/rows.ts';
import { exactly } from '../../../utils/events/readings.ts';
import { broadcastOf, minuteOf, START, tally } from './broadcast.ts';

const ZONE = 'Asia/Shanghai';
const sum = (rows: readonly MinuteRow[], name: ColumnName): number =>
  rows.reduce((total, row) => total + (typeof row[name] === 'number' ? row[name] : 0), 0);
const column = (rows: readonly MinuteRow[], name: ColumnName) => rows.map((row) => row[name]);

test('a minute says where and when it was, in ISO times with the zone', () => {
  const [row] = minuteRows(broadcastOf([minuteOf(0)]), ZONE);
  expect(row).toMatchObject({
    platform: 'douyin',
    room: '126833924894',
    broadcast: '7632171016466238259',
    from: '2026-04-24T12:03:00+08:00',
    until: '2026-04-24T12:04:00+08:00',
    coverage: 1,
  });
});

test('every column is there in every row, and in the dictionary’s order', () => {
  const [row] = minuteRows(broadcastOf([minuteOf(0)]), ZONE);
  expect(Object.keys(row ?? {})).toEqual(COLUMNS.map(({ name }) => name));
});

test('every column says in both languages what it means', () => {
  for (const { zh, en } of COLUMNS) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z]/);
  }
});

const counts = fc.record({
  comments: fc.nat(500),
  follows: fc.nat(50),
  giftEvents: fc.nat(20),
  gifts: fc.nat(200),
  giftValue: fc.nat(100_000),
  entries: fc.nat(5_000),
  likes: fc.nat(50_000),
  orders: fc.nat(100),
  gmv: fc.nat(10_000_000),
});

test('columns that count add up to the broadcast’s figures, whatever the minutes hold', () => {
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 50 }), (each) => {
      const total = (pick: (of: (typeof each)[number]) => number) =>
        each.reduce((value, one) => value + pick(one), 0);
      const known = {
        comments: total((one) => one.comments),
        follows: total((one) => one.follows),
        gifts: total((one) => one.gifts),
        giftValue: total((one) => one.giftValue),
        entries: total((one) => one.entries),
        likes: total((one) => one.likes),
        orders: total((one) => one.orders),
        gmv: total((one) => one.gmv),
      };
      const rows = minuteRows(
        broadcastOf(
          each.map((one, index) =>
            minuteOf(index, {
              events: {
                comment: tally(one.comments),
                follow: tally(one.follows),
                gift: tally(one.giftEvents, one.gifts, one.giftValue),
              },
              rises: { entries: one.entries, likes: one.likes, orders: one.orders, gmv: one.gmv },
            }),
          ),
          known,
        ),
        ZONE,
      );
      for (const [name, value] of Object.entries(known)) expect(sum(rows, name as ColumnName)).toBe(value);
    }),
  );
});

describe('what nobody could know is null, never 0', () => {
  test('in a minute that was not heard', () => {
    const rows = minuteRows(
      broadcastOf(
        [minuteOf(0, { events: { comment: tally(3) } }), minuteOf(1, { coverage: 0 }), minuteOf(2)],
        {
          comments: 3,
        },
      ),
      ZONE,
    );
    expect(column(rows, 'comments')).toEqual([3, null, 0]);
  });

  test('in a whole column whose figure the broadcast does not know', () => {
    const rows = minuteRows(broadcastOf([minuteOf(0), minuteOf(1)], { comments: 0 }), ZONE);
    expect(column(rows, 'comments')).toEqual([0, 0]);
    expect(column(rows, 'shares')).toEqual([null, null]);
    expect(column(rows, 'gmv')).toEqual([null, null]);
  });

  test('for viewers online where no reading came, or only a floor', () => {
    const floor = { low: 100_000, high: null };
    const open = minuteOf(1, { online: 100_000 });
    const online = open.span.online ?? expect.unreachable();
    const rows = minuteRows(
      broadcastOf(
        [
          minuteOf(0, { online: 12 }),
          { ...open, span: { ...open.span, online: { ...online, last: floor, peak: floor } } },
          minuteOf(2),
        ],
        { online: 12, onlineAverage: 12, onlinePeak: 12 },
      ),
      ZONE,
    );
    expect(column(rows, 'online')).toEqual([12, null, null]);
    expect(column(rows, 'onlinePeak')).toEqual([12, null, null]);
    expect(column(rows, 'onlineAverage')).toEqual([12, 100_000, null]);
  });

  test('for likes seen on a platform that sends no like messages', () => {
    const rows = minuteRows(broadcastOf([minuteOf(0, { rises: { likes: 9 } })], { likes: 9 }), ZONE);
    expect(column(rows, 'likes')).toEqual([9]);
    expect(column(rows, 'likesSeen')).toEqual([null]);
  });
});

const read = (first: number, top: number) => ({
  itemsSold: { firstAt: START, first: exactly(first), lastAt: START, top: exactly(top) },
});

describe('a running total speaks for the whole broadcast', () => {
  const paid = { orderPaid: tally(2, 5, 9_900) };

  test('where it was read anywhere, the events seen beside it are not counted again', () => {
    const rows = minuteRows(
      broadcastOf([minuteOf(0, { events: paid }), minuteOf(1, { rises: { orders: 3, gmv: 12_000 } })], {
        orders: 3,
        gmv: 12_000,
      }),
      ZONE,
    );
    expect(column(rows, 'orders')).toEqual([null, 3]);
    expect(column(rows, 'gmv')).toEqual([null, 12_000]);
  });

  test('where none came, orders, items and money are those of the events seen', () => {
    const rows = minuteRows(
      broadcastOf([minuteOf(0, { events: paid }), minuteOf(1)], { orders: 2, itemsSold: 5, gmv: 9_900 }),
      ZONE,
    );
    expect(column(rows, 'orders')).toEqual([2, 0]);
    expect(column(rows, 'itemsSold')).toEqual([5, 0]);
    expect(column(rows, 'gmv')).toEqual([9_900, 0]);
  });

  test('follows come from the console’s total where it is open, else from those seen', () => {
    const total = { firstAt: START, first: exactly(40), lastAt: START, top: exactly(47) };
    const minute = minuteOf(0, { events: { follow: tally(5) }, totals: { follows: total } });
    expect(column(minuteRows(broadcastOf([minute], { follows: 7 }), ZONE), 'follows')).toEqual([7]);
  });

  test('items sold rise by the total’s highest reading, not by one that came late', () => {
    const rows = minuteRows(
      broadcastOf(
        [
          minuteOf(0, { totals: read(100, 104) }),
          minuteOf(1),
          minuteOf(2, { totals: read(102, 103) }),
          minuteOf(3, { totals: read(110, 112) }),
        ],
        { itemsSold: 12 },
      ),
      ZONE,
    );
    expect(column(rows, 'itemsSold')).toEqual([4, null, 0, 8]);
  });
});
