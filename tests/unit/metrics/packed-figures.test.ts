import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figures, METRIC_IDS } from '../../../utils/metrics/definitions.ts';
import { alternativesOf, figuresOf } from '../../../utils/metrics/figures.ts';
import type { Figure, Known, Unknown } from '../../../utils/metrics/figure.ts';
import { figuresIn, packFigures } from '../../../utils/metrics/packed-figures.ts';
import { SET_IDS } from '../../../utils/metrics/sets.ts';
import { wilsonOf } from '../../../utils/metrics/statistics/wilson.ts';
import { after, minutes, moment } from '../../../utils/units.ts';
import { happened, heard, nobodySeen, roomAccount, told } from './accounts.ts';

const FROM = moment(0);
const UNTIL = after(FROM, minutes(60));

const number = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
const perhaps = fc.option(number);
const unknown = fc
  .constantFrom<Unknown>('notSent', 'needsConsole', 'needsHistory', 'notYet', 'notEstimable')
  .map((reason): Known => ({ unknown: reason }));
const parts = {
  value: perhaps,
  low: perhaps,
  high: perhaps,
  estimate: perhaps,
  coverage: fc.double({ min: 0, max: 1, noNaN: true }),
  basis: fc.constantFrom('observed', 'reported', 'estimated'),
  from: fc.constant(FROM),
  until: fc.constant(UNTIL),
} as const;
const figure = fc.record({ ...parts, numerator: perhaps, denominator: perhaps });
const share = fc
  .record({ ...parts, numerator: fc.nat(1000), denominator: fc.integer({ min: 1001, max: 9999 }) })
  .chain((whole) =>
    fc.constantFrom<Figure>(
      { ...whole, chance: 'few' },
      { ...whole, chance: wilsonOf(whole.numerator, whole.denominator) },
    ),
  );
const known: fc.Arbitrary<Known> = fc.oneof(
  unknown,
  fc.oneof(figure, share).map((one): Known => ({ figure: one })),
);
const all = fc
  .tuple(...METRIC_IDS.map(() => known))
  .map((each) => Object.fromEntries(METRIC_IDS.map((id, index) => [id, each[index]])) as unknown as Figures);

describe('figures that are packed', () => {
  test('come out as they went in, whatever they are', () => {
    fc.assert(
      fc.property(all, (figures) => {
        const out = figuresIn(packFigures(figures, {}), 'roomtally', FROM, UNTIL);
        for (const id of METRIC_IDS) expect(out[id]).toEqual(figures[id]);
      }),
      { numRuns: 50 },
    );
  });

  test('are those of every definition set, from one packing by our own', () => {
    const account = roomAccount(
      [
        ...Array.from({ length: 60 }, (_, minute) => told(minute * 60, 'online', 100 + (minute % 7))),
        told(0, 'uniqueViewers', 0),
        told(3599, 'uniqueViewers', 900),
        told(0, 'entries', 0),
        told(3599, 'entries', 1500),
        happened(60, 'comment'),
        heard(0, 3600),
      ],
      { viewers: { ...nobodySeen, comment: { count: 40, exact: true } } },
    );
    const packed = packFigures(figuresOf(account), alternativesOf(account));
    const values = (figures: Figures) =>
      METRIC_IDS.map((id) => {
        const one = figures[id];
        return 'unknown' in one ? [id, one.unknown] : [id, one.figure.value, one.figure.low, one.figure.high];
      });
    for (const set of SET_IDS) {
      const out = figuresIn(packed, set, account.from, account.until);
      expect([set, values(out)]).toEqual([set, values(figuresOf(account, set))]);
    }
  });
});
