import type { Moment } from '../../units.ts';
import { amountOf, fieldsOf } from '../json.ts';
import { stampOf } from '../stamp.ts';

/** A value, or one in `{unit, value}`: prices in fen, ratios as fractions, `nan` for none. */
export function plain(value: unknown): unknown {
  const { unit, value: inner } = fieldsOf(value);
  if (unit === 'nan') return null;
  return inner === undefined ? value : inner;
}

const MILLISECONDS = 1e11;

/** A moment that is told in seconds; some bodies have milliseconds. */
export function secondsOf(value: unknown): Moment | null {
  const stamp = amountOf(plain(value));
  return stamp === null ? null : stampOf(stamp < MILLISECONDS ? stamp * 1000 : stamp);
}
