import { expect, test } from 'vitest';
import { readArchive } from '../../../../utils/exchange/archive/read.ts';
import { broadcastViews } from '../../../../utils/metrics/views.ts';
import { after, days, moment } from '../../../../utils/units.ts';
import { history, historyArchive } from '../../../rooms/generated/history.ts';

const UNTIL = moment(Date.UTC(2026, 10, 24, 4));
const extent = { broadcasts: 15, days: 5, until: UNTIL } as const;
const views = broadcastViews(history(extent), UNTIL, { myRooms: [] });

test('a generated history can be brought in as the file that it is, and is the same every time', () => {
  const rows = readArchive(historyArchive(extent));
  expect(rows.recorders.length).toBe(history(extent).recorders.length);
  expect(historyArchive(extent)).toEqual(historyArchive(extent));
});

test('a generated history has its broadcasts on the days before, all of them over', () => {
  expect(views.length).toBe(15);
  expect(views.every(({ ended, live }) => ended && !live)).toBe(true);
  expect(views.every(({ from, until }) => until < UNTIL && from > after(UNTIL, days(-6)))).toBe(true);
  expect(new Set(views.map(({ platform }) => platform)).size).toBeGreaterThan(2);
});

test('own broadcasts of a generated history have every summary figure, others’ all but what only a console tells', () => {
  for (const { figures, mine } of views) {
    expect('figure' in figures.dwellPerEntry).toBe(true);
    expect('figure' in figures.interactionRate).toBe(true);
    expect('figure' in figures.conversion).toBe(mine);
  }
});
