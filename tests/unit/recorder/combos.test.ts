import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Combos } from '../../../utils/recorder/combos.ts';
import { at } from './builders.ts';

/** What each of these counts adds to its combo. */
const rises = (counts: readonly number[], combos = new Combos()): number[] =>
  counts.map((count, second) => combos.rise('viewer:463:1', count, at(second)));

describe('a combo', () => {
  test('adds what each message has more than the last, though values are skipped: 1, 2, 3, 5, 6', () => {
    expect(rises([1, 2, 3, 5, 6])).toEqual([1, 1, 1, 2, 1]);
  });

  test('adds nothing by its end, which repeats the last', () => {
    expect(rises([1, 3, 3])).toEqual([1, 2, 0]);
  });

  test('adds nothing by messages that come out of order', () => {
    expect(rises([5, 2, 3, 6])).toEqual([5, 0, 0, 1]);
  });

  test('comes to its highest count, in whatever order and however often its messages come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1 }), (counts) => {
        expect(rises(counts).reduce((sum, rise) => sum + rise, 0)).toBe(Math.max(...counts));
      }),
    );
  });

  test('is one for each viewer, gift and group', () => {
    const combos = new Combos();
    expect(['a:463:1', 'b:463:1', 'a:464:1', 'a:463:2'].map((key) => combos.rise(key, 3, at(0)))).toEqual([
      3, 3, 3, 3,
    ]);
  });
});

describe('combos handed over', () => {
  test('are those that changed, with the count they came to', () => {
    const combos = new Combos();
    rises([1, 4], combos);
    combos.rise('other', 2, at(2));
    expect(new Map(combos.takeChanged(at(3)))).toEqual(
      new Map([
        ['other', 2],
        ['viewer:463:1', 4],
      ]),
    );
    expect(combos.takeChanged(at(4))).toEqual([]);
  });

  test('let the next recorder count only what is new', () => {
    const combos = new Combos();
    combos.inherit([['viewer:463:1', 5]], at(0));
    expect(rises([5, 7], combos)).toEqual([0, 2]);
  });

  test('do not overrule what it counted itself', () => {
    const combos = new Combos();
    rises([9], combos);
    combos.inherit([['viewer:463:1', 5]], at(0));
    expect(combos.rise('viewer:463:1', 9, at(1))).toBe(0);
  });
});

test('a combo is remembered for some minutes after its last message, then forgotten', () => {
  const combos = new Combos();
  combos.rise('x', 6, at(0));
  combos.takeChanged(at(240));
  expect(combos.rise('x', 6, at(240))).toBe(0);
  combos.takeChanged(at(240 + 3600));
  expect(combos.rise('x', 6, at(240 + 3600))).toBe(6);
});
