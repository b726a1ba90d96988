import { expect, test } from 'vitest';
import { EXPLAINED_COLUMNS, sortedBy } from '../../../../components/dashboard/broadcast/explained-columns.ts';
import type { Explained } from '../../../../utils/metrics/explained.ts';
import type { Known } from '../../../../utils/metrics/figure.ts';
import { after, minutes } from '../../../../utils/units.ts';
import { figure, figuresOf, START } from '../../exchange/broadcast.ts';

const known = (value: number | null, low = value): Known => ({ figure: figure(value, { low }) });
const explained = (item: string, from: number, length: number, orders: Known, gmv: Known): Explained => ({
  item,
  from: after(START, minutes(from)),
  until: after(START, minutes(from + length)),
  room: figuresOf({}),
  product: {
    productViewers: { unknown: 'needsConsole' },
    productClickers: { unknown: 'needsConsole' },
    ordersCreated: { unknown: 'needsConsole' },
    orders,
    gmv,
  },
});

const ROWS = [
  explained('item 10', 0, 2, known(3), known(60_000)),
  explained('item 9', 2, 4, { unknown: 'needsConsole' }, { unknown: 'needsConsole' }),
  explained('item 1', 6, 1, known(null, 5), known(10_000)),
];
const order = (key: Parameters<typeof sortedBy>[1], rising: boolean): string[] =>
  sortedBy(ROWS, key, rising).map(({ item }) => item);

test('explanations are sorted by any column; what is not known comes last either way', () => {
  expect(order('from', true)).toEqual(['item 10', 'item 9', 'item 1']);
  expect(order('length', false)).toEqual(['item 9', 'item 10', 'item 1']);
  expect(order('item', true)).toEqual(['item 1', 'item 9', 'item 10']);
  expect(order('orders', false)).toEqual(['item 1', 'item 10', 'item 9']);
  expect(order('orders', true)).toEqual(['item 10', 'item 1', 'item 9']);
});

test('what a product took in a minute is its own money over its own time, with the same bounds', () => {
  const column = EXPLAINED_COLUMNS.find(({ id }) => id === 'gmvPerMinute');
  const [first, second] = ROWS;
  if (!column || !first || !second) return expect.unreachable();
  expect(column.of(first)).toMatchObject({ figure: { value: 30_000, low: 30_000, high: 30_000 } });
  expect(column.of(second)).toEqual({ unknown: 'needsConsole' });
});
