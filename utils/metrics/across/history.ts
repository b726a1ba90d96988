import type { Series } from '../../alerts/by-minute.ts';
import type { Bands } from '../../alerts/than-usual.ts';
import type { BroadcastKey, Moment } from '../../units.ts';
import type { AcrossId } from '../account.ts';
import type { Explanation } from '../explanations.ts';
import type { Figure, Known } from '../figure.ts';
import { cohortsOf, RETURN_DAYS, type ReturnId, returnRate } from './cohorts.ts';
import { hostShare, type Shift } from './host.ts';
import { type Across, returningViewers } from './returning.ts';
import { type Content, sameness } from './sameness.ts';
import type { BroadcastViewers } from './viewers.ts';

const RETURN_IDS = Object.keys(RETURN_DAYS) as ReturnId[];

/** A room's other broadcasts, as far as one of them is seen in their light. */
export interface Mates {
  /** Viewers who interacted, of every broadcast of the room; this one among them. */
  readonly viewers: readonly BroadcastViewers[];
  /** The last ten before this one, newest first: minute by minute, and as shifts. */
  readonly series: readonly Series[];
  readonly shifts: readonly Shift[];
  /** What these were at the minute that has just passed. */
  readonly bands: Bands;
  /** What the one before was made of; null where there is none. */
  readonly before: Content | null;
}

export const NO_MATES: Mates = { viewers: [], series: [], shifts: [], bands: {}, before: null };

/** The broadcast itself, as far as it is held against the others. */
export interface Own {
  readonly explanations: readonly Explanation[] | null;
  readonly tags: readonly string[];
  /** Its hosts' parts. */
  readonly shifts: readonly Shift[];
  readonly window: Window;
}

/** By which calendar, and how much of it is over. */
interface Calendar {
  /** The day that a moment lies in, as a number. */
  readonly dayOf: (at: Moment) => number;
  readonly now: Moment;
}

/** What the room's other broadcasts tell of one of them. */
export function acrossOf(
  key: BroadcastKey,
  { explanations, tags, shifts, window }: Own,
  mates: Mates,
  calendar: Calendar,
): Partial<Record<AcrossId, Known>> {
  const products = [...new Set(explanations?.map(({ item }) => item))];
  return {
    ...returnsOf(key, mates, calendar),
    hostShare: hostShareOf(shifts, mates, window),
    sameness: samenessOf({ products, marks: [], tags }, mates, window),
  };
}

/** Who came back: to this broadcast, and after it. */
function returnsOf(
  key: BroadcastKey,
  { viewers }: Mates,
  { dayOf, now }: Calendar,
): Partial<Record<AcrossId, Known>> {
  const own = viewers.find((broadcast) => broadcast.key === key);
  if (!own) return {};
  const { returning, fresh } = returningViewers(own, viewers);
  const cohort = cohortsOf(viewers, dayOf, now).filter(({ day }) => day === dayOf(own.from));
  return {
    returningViewers: known(returning),
    newViewers: known(fresh),
    ...Object.fromEntries(RETURN_IDS.map((id) => [id, known(returnRate(cohort, id))])),
  };
}

/** Sketches do not tell what was missed: what is known of them is known wholly. */
export const known = (across: Across): Known =>
  'unknown' in across
    ? { unknown: across.unknown === 'notYet' ? 'needsHistory' : across.unknown }
    : { figure: { ...across, estimate: null, coverage: 1 } };

type Window = Pick<Figure, 'from' | 'until' | 'coverage'>;
const NEEDS_HISTORY: Known = { unknown: 'needsHistory' };

/**
 * How much of the viewers' time of the room's last broadcasts is this one's host's: where several followed one
 * another, that of whoever had most of it.
 */
function hostShareOf(own: readonly Shift[], { shifts }: Pick<Mates, 'shifts'>, window: Window): Known {
  const named = own.filter(({ host }) => host !== null);
  if (named.length === 0 || shifts.length === 0) return NEEDS_HISTORY;
  const most = hostShare(named, 'viewerMinutes').shares[0]?.host ?? named[0]?.host;
  const share = hostShare([...own, ...shifts], 'viewerMinutes').shares.find(({ host }) => host === most);
  if (!share) return NEEDS_HISTORY;
  const { value, low, high, numerator, denominator } = share;
  return {
    figure: { ...window, value, low, high, numerator, denominator, basis: 'estimated', estimate: null },
  };
}

/** How much a broadcast resembles the one before. */
function samenessOf(own: Content, { before }: Pick<Mates, 'before'>, window: Window): Known {
  const value = before && sameness(before, own).value;
  if (value === null) return NEEDS_HISTORY;
  const parts = { numerator: null, denominator: null, estimate: null };
  return { figure: { ...window, ...parts, value, low: value, high: value, basis: 'estimated' } };
}
