import type { BroadcastKey, Moment } from '../../units.ts';
import type { AcrossId } from '../account.ts';
import type { Known } from '../figure.ts';
import { cohortsOf, RETURN_DAYS, type ReturnId, returnRate } from './cohorts.ts';
import { type Across, returningViewers } from './returning.ts';
import type { BroadcastViewers } from './viewers.ts';

const RETURN_IDS = Object.keys(RETURN_DAYS) as ReturnId[];

/** How one broadcast stands among the others of its room. */
export interface History {
  /** Viewers who interacted, of every broadcast of the room; this one among them. */
  readonly viewers: readonly BroadcastViewers[];
  /** The day of the calendar that a moment lies in, as a number. */
  readonly dayOf: (at: Moment) => number;
  readonly now: Moment;
}

/** What the room's other broadcasts tell of one of them. */
export function acrossOf(
  key: BroadcastKey,
  { viewers, dayOf, now }: History,
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
const known = (across: Across): Known =>
  'unknown' in across
    ? { unknown: across.unknown === 'notYet' ? 'needsHistory' : across.unknown }
    : { figure: { ...across, estimate: null, coverage: 1 } };
