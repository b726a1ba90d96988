import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Losses } from '../../../utils/recorder/losses.ts';

/** What is missing before each of the frames of these numbers. */
const missing = (numbers: readonly (number | null)[]): number[] => {
  const losses = new Losses();
  return numbers.map((number) => losses.before('wss://a', number));
};
const upTo = (last: number, from = 1): number[] =>
  Array.from({ length: last - from + 1 }, (_, index) => from + index);
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

describe('a number that is left out', () => {
  test('is a loss where the numbers ran one by one before', () => {
    expect(missing([...upTo(30), 33]).at(-1)).toBe(2);
    expect(total(missing([...upTo(30), ...upTo(60, 33), ...upTo(90, 62)]))).toBe(3);
  });

  test('is none before the numbers have proved dense, nor where they never are', () => {
    expect(total(missing([...upTo(20), 25]))).toBe(0);
    expect(total(missing(upTo(500).map((number) => number * 2)))).toBe(0);
    expect(total(missing(upTo(500).filter((number) => number % 10 !== 0)))).toBe(0);
  });

  test('is none where it is another numbering, or there is no number at all', () => {
    expect(total(missing([...upTo(30), 5_000_000]))).toBe(0);
    expect(total(missing([...upTo(30), 1, 2, 3]))).toBe(0);
    expect(total(missing([...upTo(30), null, null, 31]))).toBe(0);
  });

  test('is a loss too where heartbeats between the frames repeat an old number', () => {
    const beating = upTo(60).flatMap((number) => (number % 10 === 0 ? [1, number] : [number]));
    expect(total(missing([...beating, 1, 63]))).toBe(2);
  });
});

test('numbers in order lose nothing, whatever number they begin with', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(200), (from, length) => {
      expect(total(missing(upTo(from + length, from)))).toBe(0);
    }),
  );
});

describe('each connection', () => {
  test('has numbers of its own', () => {
    const losses = new Losses();
    const lost = upTo(60).map(
      (number) => losses.before('wss://a', number) + losses.before('wss://b', number + 400),
    );
    expect(total(lost)).toBe(0);
    expect([losses.before('wss://a', 62), losses.before('wss://b', 463)]).toEqual([1, 2]);
  });

  test('begins anew when it broke', () => {
    const losses = new Losses();
    for (const number of upTo(60)) losses.before('wss://a', number);
    losses.forget('wss://a');
    expect(losses.before('wss://a', 70)).toBe(0);
  });
});
