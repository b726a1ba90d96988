import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Known } from '../../../utils/metrics/figure.ts';
import { type Candidate, tallyUp } from '../../../utils/metrics/tally-up.ts';
import { at } from './accounts.ts';

const known = (value: number | null, low: number | null = value, high: number | null = value): Known => ({
  figure: {
    value,
    low,
    high,
    estimate: null,
    basis: 'observed',
    numerator: null,
    denominator: null,
    from: at(0),
    until: at(60),
    coverage: 1,
  },
});
const candidate = (window: string, figure: Known, set: Candidate['set'] = 'roomtally'): Candidate => ({
  set,
  window,
  from: at(0),
  until: at(60),
  known: figure,
});

describe('the platform’s number', () => {
  test('is held against every definition and window, the nearest first', () => {
    const found = tallyUp(0.05, [
      candidate('whole', known(0.02)),
      candidate('last15', known(0.049), 'douyinTrend'),
      candidate('last10', { unknown: 'notEstimable' }),
    ]);
    expect(found.map(({ window, set }) => [window, set])).toEqual([
      ['last15', 'douyinTrend'],
      ['whole', 'roomtally'],
    ]);
    expect(found[0]?.difference).toBeCloseTo(-0.001);
    expect(found[0]?.share).toBeCloseTo(-0.02);
  });

  test('is not contradicted by bounds that it lies in', () => {
    const [found] = tallyUp(150, [candidate('whole', known(null, 100, null))]);
    expect(found).toMatchObject({ difference: 0, within: true, value: 150 });
    const [apart] = tallyUp(50, [candidate('whole', known(null, 100, null))]);
    expect(apart).toMatchObject({ difference: 50, within: false, value: 100 });
  });

  test('is nearest to the first of those listed, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (given, values) => {
        const found = tallyUp(
          given,
          values.map((value) => candidate('whole', known(value))),
        );
        expect(found).toHaveLength(values.length);
        const distances = found.map(({ difference }) => Math.abs(difference));
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      }),
    );
  });
});
