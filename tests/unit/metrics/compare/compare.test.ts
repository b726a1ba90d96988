import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, FEWEST_UNITS } from '../../../../utils/metrics/compare/compare.ts';
import type { Unit } from '../../../../utils/metrics/compare/rounds.ts';
import { days, moment } from '../../../../utils/units.ts';

/** One broadcast every other day, the other group's on the days between. */
const every = (values: readonly number[], first = 0): Unit[] =>
  values.map((value, index) => ({ from: moment(days(2 * index + first)), value }));
const wavering = (count: number, level: number): number[] =>
  Array.from({ length: count }, (_, index) => level * (1 + 0.1 * Math.sin(index)));

const units = (value: fc.Arbitrary<number>): fc.Arbitrary<Unit[]> =>
  fc.array(fc.record({ from: fc.nat(60).map((day) => moment(days(day))), value }), { maxLength: 30 });
const amount = fc.integer({ min: 1, max: 1e6 });
const anything = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(NaN, Infinity));

describe('the verdict on another group', () => {
  test('is higher or lower where its broadcasts are, time and again', () => {
    expect(compare(every(wavering(12, 100)), every(wavering(12, 150), 1)).verdict).toBe('higher');
    expect(compare(every(wavering(12, 150)), every(wavering(12, 100), 1)).verdict).toBe('lower');
  });

  test('is that there is no difference yet where they vary as much as they differ', () => {
    const base = every([90, 140, 60, 120, 100, 80, 130, 70]);
    expect(compare(base, every([100, 60, 130, 80, 140, 110, 70, 95], 1)).verdict).toBe('noDifferenceYet');
  });

  test('is that there are not enough of them below six in either group', () => {
    const few = wavering(FEWEST_UNITS - 1, 100);
    const many = wavering(20, 1000);
    expect(compare(every(few), every(many, 1)).verdict).toBe('notEnough');
    expect(compare(every(many), every(few, 1)).verdict).toBe('notEnough');
    expect(compare([], []).verdict).toBe('notEnough');
  });

  test('is that they do not alternate where one group came after the other', () => {
    const later = every(wavering(20, 1000), 1000);
    expect(compare(every(wavering(20, 100)), later).verdict).toBe('notAlternating');
  });

  test('does not count what is not a number', () => {
    const holes = every([...wavering(5, 100), NaN, Infinity, NaN]);
    expect(compare(holes, every(wavering(8, 100), 1))).toMatchObject({
      verdict: 'notEnough',
      base: { units: 5 },
    });
  });
});

describe('a difference', () => {
  test('of amounts is a share of the typical base, with the same in the figure’s own unit', () => {
    const { scale, base, other, relative, difference } = compare(
      every([100, 200, 400, 100, 200, 400, 100, 400]),
      every([150, 300, 600, 150, 300, 600, 150, 600], 1),
    );
    expect(scale).toBe('ratio');
    expect(base.typical).toBeCloseTo(200, 6);
    expect(other.typical).toBeCloseTo(300, 6);
    expect(relative?.value).toBeCloseTo(0.5, 6);
    expect(difference?.value).toBeCloseTo(100, 6);
  });

  test('of figures that may be nought or less is told in their own unit', () => {
    const { scale, difference, relative } = compare(
      every([-20, 10, 0, 20, -10, 0]),
      every([-10, 20, 10, 30, 0, 10], 1),
    );
    expect(scale).toBe('difference');
    expect(difference?.value).toBeCloseTo(10, 6);
    expect(relative).toBeNull();
  });

  test('does not move with what both groups share, however steeply they grow', () => {
    const growing = Array.from({ length: 40 }, (_, day) => 100 * 1.2 ** day);
    const values = (group: number): number[] => growing.filter((_, day) => day % 2 === group);
    const { relative } = compare(every(values(0)), every(values(1), 1));
    expect(relative?.value).toBeCloseTo(0.2, 6);
  });

  test('has bounds around its value that leave out nought exactly when the verdict says so', () => {
    fc.assert(
      fc.property(units(amount), units(amount), (base, other) => {
        const { verdict, relative, difference, p } = compare(base, other);
        if (!relative || !difference) return;
        expect(relative.low).toBeLessThanOrEqual(relative.value + 1e-9);
        expect(relative.high).toBeGreaterThanOrEqual(relative.value - 1e-9);
        expect(Math.sign(relative.low)).toBe(Math.sign(difference.low));
        if (verdict === 'higher') expect(difference.low).toBeGreaterThan(0);
        if (verdict === 'lower') expect(difference.high).toBeLessThan(0);
        if (verdict === 'noDifferenceYet') expect(p).toBeGreaterThanOrEqual(0.05 - 1e-9);
      }),
    );
  });

  test('turns round when the groups change places', () => {
    const turned = { higher: 'lower', lower: 'higher' } as const;
    fc.assert(
      fc.property(units(anything), units(anything), (base, other) => {
        const [there, back] = [compare(base, other), compare(other, base)];
        expect(back.rounds).toBe(there.rounds);
        const { verdict } = there;
        expect(back.verdict).toBe(verdict === 'higher' || verdict === 'lower' ? turned[verdict] : verdict);
        if (there.p !== null) expect(back.p).toBeCloseTo(there.p, 9);
      }),
    );
  });

  test('does not depend on the order in which the broadcasts are listed', () => {
    fc.assert(
      fc.property(units(amount), units(amount), (base, other) => {
        const shuffled = compare(base.toReversed(), other.toReversed());
        expect(shuffled.rounds).toBe(compare(base, other).rounds);
        expect(shuffled.p ?? 0).toBeCloseTo(compare(base, other).p ?? 0, 9);
      }),
    );
  });

  test('is harder to find at a stricter level', () => {
    const [base, other] = [every(wavering(12, 100)), every(wavering(12, 118), 1)];
    const [usual, strict] = [compare(base, other), compare(base, other, 0.001)];
    expect(strict.relative?.low).toBeLessThan(usual.relative?.low ?? 0);
  });
});
