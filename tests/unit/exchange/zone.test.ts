import { expect, test } from 'vitest';
import { isoDay, isoTime, localZone } from '../../../utils/exchange/zone.ts';
import { moment } from '../../../utils/units.ts';

const noon = moment(Date.UTC(2026, 0, 1, 12));

test.each([
  ['Asia/Shanghai', '2026-01-01T20:00:00+08:00'],
  ['Asia/Kathmandu', '2026-01-01T17:45:00+05:45'],
  ['America/St_Johns', '2026-01-01T08:30:00-03:30'],
  ['UTC', '2026-01-01T12:00:00+00:00'],
])('a time in %s carries that zone’s offset', (zone, written) => {
  expect(isoTime(noon, zone)).toBe(written);
});

test('the offset is the one that held at that moment, summer time included', () => {
  expect(isoTime(moment(Date.UTC(2026, 6, 1, 12)), 'Europe/Berlin')).toBe('2026-07-01T14:00:00+02:00');
  expect(isoTime(noon, 'Europe/Berlin')).toBe('2026-01-01T13:00:00+01:00');
});

test('milliseconds are kept where there are any', () => {
  expect(isoTime(moment(noon + 7), 'Asia/Shanghai')).toBe('2026-01-01T20:00:00.007+08:00');
});

test('a written time reads back as the same moment', () => {
  for (const zone of ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', localZone()])
    expect(Date.parse(isoTime(noon, zone))).toBe(noon);
});

test('the day is the zone’s, not UTC’s', () => {
  expect(isoDay(moment(Date.UTC(2026, 3, 24, 20)), 'Asia/Shanghai')).toBe('2026-04-25');
});
