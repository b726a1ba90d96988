import { expect, test } from 'vitest';
import type { Alert } from '../../../utils/alerts/alert.ts';
import { PER_DAY } from '../../../utils/alerts/calibration.ts';
import { alertsOf } from '../../../utils/alerts/watch.ts';
import { KINDS, stationaryRoom } from './rooms.ts';

/** Days of each kind of room. */
const DAYS = 2;

test('a room in which nothing changes raises at most one alert in 24 hours, of any rule, and as seldom as is said', () => {
  const rows = KINDS.map((kind) => {
    const days = Array.from({ length: DAYS }, (_, day) => alertsOf(stationaryRoom(kind, day)));
    return { name: kind.name, days, alerts: days.flat() };
  });
  const alerts = rows.flatMap((row): readonly Alert[] => row.alerts);
  const days = KINDS.length * DAYS;
  process.stdout.write(`${alerts.length} false alarms in ${days} days of ${KINDS.length} kinds of rooms\n`);
  for (const row of rows) {
    for (const day of row.days) expect(day.length, row.name).toBeLessThanOrEqual(1);
  }
  for (const [rule, perDay] of Object.entries(PER_DAY)) {
    const expected = perDay * days;
    const count = alerts.filter((alert) => alert.rule === rule).length;
    expect(count, rule).toBeLessThanOrEqual(expected + 3 * Math.sqrt(expected) + 1);
  }
  const stated = Object.values(PER_DAY).reduce((sum, perDay) => sum + perDay, 0) * days;
  expect(alerts.length).toBeLessThanOrEqual(stated + 3 * Math.sqrt(stated));
}, 60_000);
