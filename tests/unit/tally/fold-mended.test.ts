import { expect, test } from 'vitest';
import { laterStated } from '../../../utils/tally/fold.ts';
import { moment } from '../../../utils/units.ts';
test('folding stated figures read at once is commutative, where one of them is open above too', () => {
  const a = { at: moment(1), low: 5, high: 5 };
  const b = { at: moment(1), low: 5, high: null };
  expect(laterStated(a, b)).toEqual(laterStated(b, a));
});
