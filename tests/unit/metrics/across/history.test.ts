import { describe, expect, test } from 'vitest';
import { dayIn } from '../../../../utils/metrics/across/cohorts.ts';
import { acrossOf } from '../../../../utils/metrics/across/history.ts';
import { days, type Moment, moment } from '../../../../utils/units.ts';
import { broadcast, onDay, range } from './builders.ts';

const at = (day: number): Moment => moment(onDay(day) + days(0.5));
const told = (day: number, ...others: Parameters<typeof broadcast>[]) => {
  const viewers = [broadcast(1, range(0, 100), ['key']), ...others.map((each) => broadcast(...each))];
  const [first] = viewers;
  if (!first) throw new Error('There is one.');
  return acrossOf(first.key, { viewers, dayOf: dayIn('UTC'), now: at(day) });
};

describe('what the room’s other broadcasts tell of one', () => {
  test('is that more of them are needed while there are none', () => {
    expect(told(40).returningViewers).toEqual({ unknown: 'needsHistory' });
    expect(told(40).returnDay7).toEqual({ unknown: 'needsHistory' });
  });

  test('is how many of its viewers came back, once the days are over', () => {
    const next = [2, range(60, 180), ['key']] as Parameters<typeof broadcast>;
    expect(told(40, next).returnDay1).toMatchObject({
      figure: { value: 0.4, numerator: 40, denominator: 100, coverage: 1, estimate: null },
    });
    expect(told(2, next).returnDay1).toEqual({ unknown: 'needsHistory' });
  });

  test('is nothing of a broadcast in which no viewers were seen', () => {
    const viewers = [broadcast(1, range(0, 100), ['key'])];
    expect(acrossOf('elsewhere' as never, { viewers, dayOf: dayIn('UTC'), now: at(3) })).toEqual({});
  });
});
