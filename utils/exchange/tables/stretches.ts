import { accountOf, leadingOf } from '../../metrics/account.ts';
import { type Area, areaOf, bridged } from '../../metrics/bridge.ts';
import { claimsOf } from '../../metrics/claims.ts';
import { givesOf } from '../../platforms/registry.ts';
import { slotStart } from '../../tally/slot.ts';
import { between, duration, type Duration, earlier, later, type Moment } from '../../units.ts';
import type { Exported } from './table.ts';

/** What a row of minutes stands for: the time until the next row, so that rows add up to the broadcast. */
export interface Stretch {
  readonly length: Duration;
  /** How much of it was heard. */
  readonly heard: Duration;
  /** ∫N dt over the stretch; null where viewers online are not known. */
  readonly area: Area | null;
}

const NO_TIME = duration(0);
const NOTHING: Stretch = { length: NO_TIME, heard: NO_TIME, area: null };

/** The stretches of a broadcast's minutes, in their order. */
export function stretchesOf({ detail, rows }: Exported): Stretch[] {
  const { minutes, platform, recorders } = detail;
  const account = accountOf(claimsOf(recorders, rows), {
    viewers: {},
    products: new Map(),
    gives: givesOf(platform),
  });
  if (!account) return minutes.map(() => NOTHING);
  const { claims, from, until, pages } = account;
  const leading = leadingOf(pages);
  const pieces = bridged(claims, from, until);
  return minutes.map((minute, index) => {
    // Times without a row are told with the row before them, those before the first with the first.
    const [start, end] = [index === 0 ? null : minute.from, minutes[index + 1]?.from ?? null];
    const isWithin = (at: Moment): boolean => (start === null || at >= start) && (end === null || at < end);
    const heard = claims
      .filter(({ page, slot }) => page === leading && isWithin(slotStart(slot)))
      .reduce((sum, { span }) => sum + span.heard, 0);
    const [first, last] = [later(start ?? from, from), earlier(end ?? until, until)];
    return {
      length: first < last ? between(first, last) : NO_TIME,
      heard: duration(heard),
      area: areaOf(pieces.filter(({ slot }) => isWithin(slotStart(slot)))),
    };
  });
}
