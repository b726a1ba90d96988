import { describe, expect, test } from 'vitest';
import type { Figures, MetricId } from '../../../../utils/metrics/definitions.ts';
import type { Figure } from '../../../../utils/metrics/figure.ts';
import { BOARD, indicatorOf, INDICATORS } from '../../../../utils/metrics/review/indicators.ts';
import { totalOf } from '../../../../utils/metrics/review/total.ts';
import { moment } from '../../../../utils/units.ts';
import { listed } from './builders.ts';

const figure = (part: Partial<Figure>): Figure => ({
  value: null,
  low: null,
  high: null,
  estimate: null,
  basis: 'reported',
  numerator: null,
  denominator: null,
  from: moment(0),
  until: moment(60_000),
  coverage: 1,
  ...part,
});
const known = (value: number, part: Partial<Figure> = {}): Figure =>
  figure({ value, low: value, high: value, ...part });
const views = (metric: MetricId, ...figures: readonly (Figure | null)[]) =>
  figures.map((each) => ({
    figures: { [metric]: each ? { figure: each } : { unknown: 'needsConsole' } } as unknown as Figures,
  }));
const total = (metric: MetricId, ...figures: readonly (Figure | null)[]) => {
  const indicator = indicatorOf(metric);
  if (!indicator) throw new Error(`${metric} is no indicator`);
  return totalOf(views(metric, ...figures), indicator);
};
const valueOf = ({ known: each }: ReturnType<typeof total>) =>
  'figure' in each ? each.figure.value : undefined;

describe('a total over broadcasts', () => {
  test('has twelve indicators, each once', () => {
    expect(new Set(INDICATORS.map(({ metric }) => metric)).size).toBe(12);
    expect(Object.keys(BOARD)).toEqual(['behaviour', 'commerce', 'health']);
  });

  test('is an amount’s sum, and says of how many broadcasts it is known', () => {
    const gmv = total('gmv', known(500), null, known(700));
    expect([valueOf(gmv), gmv.of, gmv.all]).toEqual([1200, 2, 3]);
  });

  test('is open above where one of its parts is', () => {
    const entries = total('entries', known(500), figure({ value: 10, low: 10 }));
    expect(entries.known).toMatchObject({ figure: { value: 510, low: 510, high: null } });
  });

  test('is a rate of summed counts, not a mean of rates', () => {
    const small = known(0.5, { numerator: 10, denominator: 20 });
    const large = known(0.1, { numerator: 98, denominator: 980 });
    expect(valueOf(total('conversion', small, large))).toBeCloseTo(108 / 1000, 12);
  });

  test('keeps a rate’s own scale: per thousand entries, in seconds', () => {
    const gpm = total(
      'gpm',
      known(2000, { numerator: 200, denominator: 100 }),
      known(1000, { numerator: 300, denominator: 300 }),
    );
    expect(valueOf(gpm)).toBeCloseTo((1000 * 500) / 400, 9);
  });

  test('tells no percentage of too few persons', () => {
    const few = total('conversion', known(0.5, { numerator: 1, denominator: 2 }));
    expect(few.known).toMatchObject({ figure: { chance: 'few', numerator: 1, denominator: 2 } });
  });

  test('of nothing known says why', () => {
    expect(total('gmv', null, null).known).toEqual({ unknown: 'needsConsole' });
    expect(total('gmv').known).toEqual({ unknown: 'notYet' });
  });

  test('of one broadcast is that broadcast’s own figure, for every indicator', () => {
    for (const view of listed(20))
      for (const indicator of INDICATORS) {
        const own = view.figures[indicator.metric];
        const { known: alone } = totalOf([view], indicator);
        if (!('figure' in own) || !('figure' in alone) || own.figure.value === null) continue;
        expect(alone.figure.value, indicator.metric).toBeCloseTo(own.figure.value, 6);
      }
  });
});
