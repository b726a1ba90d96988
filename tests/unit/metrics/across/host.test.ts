import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostShare, type Shift } from '../../../../utils/metrics/across/host.ts';

const shift = (host: string | null, gmv: number | null, viewerMinutes: number | null = null): Shift => ({
  host,
  gmv,
  viewerMinutes,
});

describe('a host’s share', () => {
  test('is of what all named shifts sold, the largest first', () => {
    const { shares } = hostShare([shift('A', 100), shift('B', 500), shift('A', 200), shift('C', 200)], 'gmv');
    expect(shares.map(({ host, value }) => [host, value])).toEqual([
      ['B', 0.5],
      ['A', 0.3],
      ['C', 0.2],
    ]);
    expect(shares[0]).toMatchObject({ numerator: 500, denominator: 1000, low: 0.5, high: 0.5 });
  });

  test('of viewer-minutes is another than that of GMV', () => {
    const shifts = [shift('A', 900, 100), shift('B', 100, 300)];
    expect(hostShare(shifts, 'viewerMinutes').shares[0]).toMatchObject({ host: 'B', value: 0.75 });
  });

  test('is open by what nobody is named for', () => {
    const [top] = hostShare([shift('A', 300), shift('B', 100), shift(null, 100)], 'gmv').shares;
    expect(top).toMatchObject({ host: 'A', value: 0.75, low: 0.6, high: 0.8 });
  });

  test('says over how many shifts it is known', () => {
    expect(hostShare([shift('A', 1), shift('B', null), shift(null, null)], 'gmv')).toMatchObject({
      known: 1,
      shifts: 3,
    });
  });

  test('is missing where nothing was sold, nobody is named, or nothing is known', () => {
    for (const shifts of [[], [shift('A', 0)], [shift(null, 5)], [shift('A', null)], [shift('A', NaN)]]) {
      expect(hostShare(shifts, 'gmv').shares).toEqual([]);
    }
  });

  test('adds up to one with the others’ and lies within its bounds, whatever the shifts', () => {
    const shifts = fc.array(
      fc.record({
        host: fc.constantFrom('A', 'B', 'C', null),
        gmv: fc.option(fc.nat(1e9)),
        viewerMinutes: fc.constant(null),
      }),
    );
    fc.assert(
      fc.property(shifts, (list) => {
        const { shares } = hostShare(list, 'gmv');
        if (shares.length === 0) return;
        expect(shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 9);
        for (const { value, low, high } of shares) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(value + 1e-12);
          expect(high).toBeGreaterThanOrEqual(value - 1e-12);
          expect(high).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});
