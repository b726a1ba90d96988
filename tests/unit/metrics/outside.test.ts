import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTSIDE, type OutsideRow } from '../../../utils/exchange/outside/outside.ts';
import { mergeOutside } from '../../../utils/exchange/outside/merge.ts';
import { figuresOf } from '../../../utils/metrics/figures.ts';
import { type OnAir, portionsOf, withOutside } from '../../../utils/metrics/outside.ts';
import { type BroadcastKey, moment, type PlatformId, type RoomId } from '../../../utils/units.ts';
import { at, heard, roomAccount, told } from './accounts.ts';

const row = (from: number, until: number, value: number, over: Partial<OutsideRow> = {}): OutsideRow => ({
  id: `${from} ${until}`,
  platform: 'douyin' as PlatformId,
  room: '1' as RoomId,
  what: 'adSpend',
  from: at(from),
  until: at(until),
  value,
  currency: 'CNY',
  broadcast: null,
  deleted: false,
  editedAt: at(0),
  ...over,
});
const air = (key: string, from: number, until: number): OnAir => ({
  key: key as BroadcastKey,
  from: at(from),
  until: at(until),
});
const sumOf = (portions: readonly { readonly value: number }[]): number =>
  portions.reduce((sum, { value }) => sum + value, 0);

describe('what a file tells of a time', () => {
  const [a, b] = [air('a', 0, 60), air('b', 100, 220)];

  test('is parted among the broadcasts on air then by how long they were', () => {
    const rows = [row(0, 300, 900)];
    expect(sumOf(portionsOf(rows, a, [a, b]))).toBeCloseTo(300, 9);
    expect(sumOf(portionsOf(rows, b, [a, b]))).toBeCloseTo(600, 9);
  });

  test('of a moment belongs to the broadcast on air at it, and to none in between', () => {
    const joins = { what: 'privateJoins', currency: null } as const;
    const rows = [row(59, 59, 1, joins), row(80, 80, 1, joins), row(100, 100, 1, joins)];
    expect([a, b].map((own) => sumOf(portionsOf(rows, own, [a, b])))).toEqual([1, 1]);
  });

  test('gives way to what was typed in for the broadcast, and is nothing once deleted', () => {
    const typed = row(0, 60, 50, { id: 'a', broadcast: a.key });
    expect(sumOf(portionsOf([row(0, 60, 900), typed], a, [a, b]))).toBe(50);
    expect(portionsOf([row(0, 60, 900, { deleted: true })], a, [a, b])).toEqual([]);
  });

  test('counts once, whatever was on air: the parts never come to more than the whole', () => {
    const airs = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 300 }))
        .map(([from, length]) => air(`${from} ${length}`, from, from + length)),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(
        airs,
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 400 }),
        (aired, from, length) => {
          const unique = [...new Map(aired.map((each) => [each.key, each])).values()];
          const rows = [row(from, from + length, 1000)];
          const whole = unique.reduce((sum, own) => sum + sumOf(portionsOf(rows, own, unique)), 0);
          expect(Math.abs(whole - 1000) < 1e-6 || whole === 0).toBe(true);
        },
      ),
    );
  });
});

describe('the figures of a broadcast', () => {
  const account = roomAccount([told(0, 'uniqueViewers', 1), told(50, 'uniqueViewers', 500), heard(0, 60)]);
  const window = { from: at(0), until: at(60), coverage: 1 };
  const figures = {
    ...figuresOf(account),
    gmv: {
      figure: {
        ...window,
        value: 3000,
        low: 3000,
        high: 4000,
        estimate: null,
        basis: 'reported',
        numerator: null,
        denominator: null,
      },
    },
  } as const;
  const spent = { what: 'adSpend', from: at(0), until: at(60), value: 1000 } as const;

  test('have nothing of it, and say what would fill it, where nothing was brought', () => {
    const plain = withOutside(figuresOf(account), [], account);
    for (const id of ['adSpend', 'roi', 'privateJoins', 'privateJoinRate'] as const)
      expect(plain[id]).toEqual({ unknown: 'notBrought' });
  });

  test('have the return on what was spent, with the bounds of what was sold', () => {
    const { roi, adSpend } = withOutside(figures, [spent], window);
    expect(adSpend).toMatchObject({ figure: { value: 1000, low: 1000, high: 1000, basis: 'reported' } });
    expect(roi).toMatchObject({ figure: { value: 3, low: 3, high: 4, numerator: 3000, denominator: 1000 } });
  });

  test('have the share of viewers who joined', () => {
    const joined = { what: 'privateJoins', from: at(5), until: at(5), value: 40 } as const;
    expect(withOutside(figures, [joined], window).privateJoinRate).toMatchObject({
      figure: { value: 40 / 499 },
    });
  });

  test('of a stretch have its share, and nothing can be said of no spending', () => {
    const half = { from: at(0), until: at(30), coverage: 1 };
    expect(withOutside(figures, [spent], half).adSpend).toMatchObject({ figure: { value: 500 } });
    expect(withOutside(figures, [{ ...spent, value: 0 }], window).roi).toEqual({ unknown: 'notEstimable' });
  });
});

test('copies of what was brought merge in any order, and twice', () => {
  const some = fc.array(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), value: fc.nat(9), editedAt: fc.nat(3).map(moment) }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(some, some, (a, b) => {
      const [one, other] = [a, b].map((all) =>
        all.map((over) => row(0, 1, 0, { ...over, what: OUTSIDE[0] })),
      );
      if (!one || !other) return;
      expect(mergeOutside(one, other)).toEqual(mergeOutside(other, one));
      expect(mergeOutside(mergeOutside(one, other), other)).toEqual(mergeOutside(one, other));
    }),
  );
});
