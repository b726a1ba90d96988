import {
  after,
  type BroadcastId,
  type BroadcastKey,
  days,
  type Duration,
  minutes,
  moment,
  type Moment,
} from '../../../../utils/units.ts';
import { random } from '../random.ts';
import { HOURS, type Place, PLACES, type Script, WEEKEND } from './places.ts';

/** How long a history is, and how much of it there is. */
export interface Extent {
  readonly broadcasts: number;
  readonly days: number;
  /** Of a typical broadcast. */
  readonly minutes: number;
  /** The last of them is over by the end of the day before. */
  readonly until: Moment;
  readonly seed: number;
}

/** A broadcast as it was planned. */
export interface Planned {
  readonly number: number;
  readonly key: BroadcastKey;
  readonly broadcast: BroadcastId;
  readonly place: Place;
  readonly host: string;
  readonly script: Script;
  readonly from: Moment;
  readonly length: Duration;
  /** Viewers online at its best time. */
  readonly online: number;
  readonly tags: readonly string[];
}

const SHANGHAI: Duration = minutes(8 * 60);
const DAY = days(1);

/** The broadcasts of a history, oldest first: more of an evening and at weekends, and slowly more all in all. */
export function planned({ broadcasts, days: span, minutes: typical, until, seed }: Extent): Planned[] {
  const { pick, chance, logNormal, digits, int } = random(seed, 'plan');
  const today = Math.floor((until + SHANGHAI) / DAY);
  return Array.from({ length: broadcasts }, (_, number) => {
    const day = today - span + Math.floor((number * span) / broadcasts);
    const { hour, share } = HOURS[number % HOURS.length] ?? HOURS[0];
    const place: Place = PLACES[number % PLACES.length] ?? PLACES[0];
    // The first of January 1970 was a Thursday.
    const weekend = ((day + 4) % 7) % 6 === 0;
    const host = pick(place.hosts);
    const script: Script = pick(['A', 'B']);
    const broadcast = `7${digits(18)}` as BroadcastId;
    const promoted = weekend && chance(0.5);
    const growth = 1 + (0.3 * number) / broadcasts;
    return {
      number,
      key: `${place.platform}:${broadcast}` as BroadcastKey,
      broadcast,
      place,
      host,
      script,
      from: after(moment(day * DAY - SHANGHAI), minutes(hour * 60 + int(0, 20))),
      length: minutes(Math.max(3, Math.round(logNormal(typical, 0.3)))),
      online: Math.round(place.online * share * (weekend ? WEEKEND : 1) * growth * logNormal(1, 0.25)),
      tags: [`主播:${host}`, `话术:${script}`, ...(promoted ? ['大促'] : [])],
    };
  });
}
