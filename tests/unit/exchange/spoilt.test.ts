import { expect, test } from 'vitest';
import { readers } from '../../tools/fuzz/readers.ts';
import { trialOf } from '../../tools/fuzz/trial.ts';

/** A sample of what `npm run fuzz` tries. */
const TRIES = 200;

test.each(readers)('a spoilt file is refused or read, never half: $way', async (target) => {
  const { inputAt, isSound } = await trialOf(target, 1);
  const unsound: number[] = [];
  for (let at = 0; at < TRIES; at += 1) if (!(await isSound(inputAt(at)))) unsound.push(at);
  expect(unsound).toEqual([]);
});
