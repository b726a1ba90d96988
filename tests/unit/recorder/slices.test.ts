import { expect, test } from 'vitest';
import { atOnce, type Steps, unhurried } from '../../../utils/recorder/slices.ts';

/** Adds numbers, one a step, and tells of each. */
function* adding(numbers: readonly number[], added: (sum: number) => void): Steps<number> {
  let sum = 0;
  for (const number of numbers) {
    sum += number;
    added(sum);
    yield;
  }
  return sum;
}

const NUMBERS = Array.from({ length: 100 }, (_, index) => index);

test('work done in stretches comes to the same as at once', async () => {
  const own = new AbortController();
  const hurried = atOnce(adding(NUMBERS, () => {}));
  expect(
    await unhurried(
      adding(NUMBERS, () => {}),
      own.signal,
    ),
  ).toBe(hurried);
});

test('nothing is begun in the task of who asks, nor goes on once it is given up', async () => {
  const own = new AbortController();
  const sums: number[] = [];
  const work = unhurried(
    adding(NUMBERS, (sum) => {
      sums.push(sum);
      if (sums.length === 3) own.abort(new Error('given up'));
    }),
    own.signal,
  );
  expect(sums).toEqual([]);
  await expect(work).rejects.toThrow('given up');
});
