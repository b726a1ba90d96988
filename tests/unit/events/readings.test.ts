import { expect, test } from 'vitest';
import { EVENT_KINDS, INTERACTIONS } from '../../../utils/events/entry.ts';
import { isReadingOf, READING_IDS, STATED, TOTALS } from '../../../utils/events/readings.ts';
import { SIGN_IDS } from '../../../utils/events/signs.ts';
import { METRIC_IDS } from '../../../utils/metrics/definitions.ts';

test('every reading is a level, a running total or a stated figure', () => {
  const levels = READING_IDS.filter((id) => isReadingOf(id, 'level'));
  expect([...levels, ...TOTALS, ...STATED].toSorted()).toEqual(READING_IDS.toSorted());
});

test('every reading stands under the id of a metric', () => {
  for (const id of READING_IDS) expect(METRIC_IDS).toContain(id);
});

test('the codes on disk leave room: events below 64, readings below 124', () => {
  expect(EVENT_KINDS.length).toBeLessThanOrEqual(64);
  expect(64 + READING_IDS.length).toBeLessThanOrEqual(124);
});

test('the first of the log’s numbers are what they have always been', () => {
  expect(EVENT_KINDS.slice(0, 13)).toEqual([
    'comment',
    'like',
    'gift',
    'follow',
    'share',
    'clubJoin',
    'entry',
    'productShown',
    'productHidden',
    'purchaseHint',
    'orderCreated',
    'orderPaid',
    'orderRefunded',
  ]);
  expect(SIGN_IDS.slice(0, 5)).toEqual(['password', 'token', 'copied', 'repeat', 'flood']);
  expect(READING_IDS.slice(0, 6)).toEqual([
    'online',
    'entries',
    'uniqueViewers',
    'likes',
    'shares',
    'follows',
  ]);
});

test('an interaction is what a viewer does for others to see: not an entry, not an order', () => {
  expect(INTERACTIONS).toEqual(['comment', 'like', 'gift', 'follow', 'share']);
});
