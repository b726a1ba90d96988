import { type Moment, moment } from '../units.ts';

const YEAR_2016 = 1_451_606_400_000;
const YEAR_2100 = 4_102_444_800_000;

/** A moment that a message tells in milliseconds; one that no broadcast could show comes from broken bytes. */
export const stampOf = (ms: number | null): Moment | null =>
  ms !== null && ms > YEAR_2016 && ms < YEAR_2100 ? moment(ms) : null;
