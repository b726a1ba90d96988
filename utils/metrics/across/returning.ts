import { earlier, type Moment } from '../../units.ts';
import type { Quantity, Unknown } from '../figure.ts';
import { type BroadcastViewers, comparable, overlap } from './viewers.ts';

/** A figure over several broadcasts, but for its coverage, which sketches do not tell. */
export interface AcrossFigure extends Quantity {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly from: Moment;
  readonly until: Moment;
}
export type Across = AcrossFigure | { readonly unknown: Unknown };

/** Of the viewers seen to interact in one broadcast: those seen before, and those not. */
export interface Returning {
  readonly returning: Across;
  readonly fresh: Across;
}

/**
 * How many viewers seen to interact in a broadcast had been seen to interact in any earlier one that shares
 * a viewer key with it, which all of the last 30 days do; the window begins with the first of these. Where
 * none does, from 0 to all of them. Numerator and denominator make the share.
 *
 * @param others any broadcasts: those that began later are left out
 */
export function returningViewers(
  broadcast: BroadcastViewers,
  others: readonly BroadcastViewers[],
): Returning {
  const before = others.filter(({ key, from }) => key !== broadcast.key && from < broadcast.from);
  const near = before.filter((other) => comparable(broadcast, other));
  const compared = near.length > 0 ? near : before;
  if (compared.length === 0) return { returning: { unknown: 'notYet' }, fresh: { unknown: 'notYet' } };
  const { all, both: back } = overlap([broadcast], compared);
  const window = {
    denominator: all.value,
    from: compared.map(({ from }) => from).reduce(earlier),
    until: broadcast.until,
  };
  const fresh = without(all, back);
  return {
    returning: { ...back, ...window, numerator: back.value },
    fresh: { ...fresh, ...window, numerator: fresh.value },
  };
}

/** All but a part of them. */
export function without(all: Quantity, part: Quantity): Quantity {
  const { high } = all;
  return {
    value: all.value === null || part.value === null ? null : Math.max(0, all.value - part.value),
    low: part.high === null ? 0 : Math.max(0, all.low - part.high),
    high: high === null ? null : Math.max(0, high - part.low),
    basis: all.basis === 'observed' && part.basis === 'observed' ? 'observed' : 'estimated',
  };
}
