import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingIn } from '../../../../utils/metrics/health/missing.ts';
import type { Heard } from '../../../../utils/metrics/health/sent.ts';
import { random } from '../../../rooms/generated/random.ts';
import { heard, row } from './builders.ts';

/** So many days with comments and gifts, then so many with comments only. */
const days = (having: number, without: number): Heard[] => [
  ...Array.from({ length: having }, (_, day) => heard(day, { comment: 1, gift: 5 })),
  ...Array.from({ length: without }, (_, day) => heard(having + day, { comment: 1 })),
];
const kindsOf = (all: readonly Heard[]) => missingIn(all).map(({ kind }) => kind);

describe('what is missing on a platform', () => {
  test('is what always came and comes no more, since the first broadcast and version without it', () => {
    expect(missingIn(days(18, 2))).toEqual([
      {
        kind: 'gift',
        last: heard(17, { gift: 5 }).kinds.get('gift')?.last,
        lastVersion: '0.17.0',
        since: row(18).openedAt,
        sinceVersion: '0.18.0',
      },
    ]);
  });

  test('is said the sooner the more broadcasts had it, never of one without after a few with it', () => {
    expect(kindsOf(days(3, 1))).toEqual([]);
    expect(kindsOf(days(5, 1))).toEqual([]);
    expect(kindsOf(days(5, 2))).toEqual(['gift']);
    expect(kindsOf(days(19, 1))).toEqual(['gift']);
  });

  test('is nothing once it comes again, however briefly', () => {
    expect(kindsOf([...days(18, 5), heard(30, { comment: 1, gift: 1 }, { length: 1 })])).toEqual([]);
  });

  test('is nothing that a page was too briefly open for', () => {
    const brief = [19, 20, 21, 22].map((day) => heard(day, { comment: 1 }, { length: 4 }));
    expect(kindsOf([...days(19, 0), ...brief])).toEqual([]);
    expect(kindsOf([...days(19, 0), ...brief, heard(23, { comment: 1 })])).toEqual(['gift']);
  });

  test('is nothing that came now and then', () => {
    const sometimes = Array.from({ length: 20 }, (_, day) => heard(day, day % 4 === 0 ? { gift: 5 } : {}));
    expect(kindsOf(sometimes)).toEqual([]);
  });

  test('is nothing that never came', () => {
    expect(kindsOf(Array.from({ length: 20 }, (_, day) => heard(day, {})))).toEqual([]);
  });

  test('is always something that came before and not since', () => {
    const history = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 60 })), { maxLength: 40 });
    fc.assert(
      fc.property(history, (each) => {
        const all = each.map(([had, length], day) =>
          heard(day, had ? { gift: Math.min(5, length) } : {}, { length }),
        );
        for (const { since, last } of missingIn(all)) {
          const [before, after] = [true, false].map((early) =>
            all.filter(({ recorder }) => recorder.openedAt < since === early),
          );
          expect(before?.some(({ kinds }) => kinds.get('gift')?.last === last)).toBe(true);
          expect(after?.some(({ kinds }) => kinds.has('gift'))).toBe(false);
        }
      }),
    );
  });

  test('is said of an unchanged platform in at most one broadcast of twenty, however often a kind comes', () => {
    const chance = random(11, 'missing');
    for (const share of [0.5, 0.8, 0.9, 0.95, 0.98]) {
      let said = 0;
      const rounds = 400;
      for (let round = 0; round < rounds; round += 1) {
        const all = Array.from({ length: 20 }, (_, day) =>
          heard(day, chance.chance(share) ? { gift: 5 } : {}),
        );
        said += kindsOf(all).length;
      }
      expect(said / rounds, `a kind that comes in ${share} of broadcasts`).toBeLessThan(1 / 20);
    }
  });
});
