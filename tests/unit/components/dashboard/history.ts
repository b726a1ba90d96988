import type { Figure } from '../../../../utils/metrics/figure.ts';
import type { MetricId } from '../../../../utils/metrics/definitions.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { after, type BroadcastKey, days, minutes } from '../../../../utils/units.ts';
import { random } from '../../../rooms/generated/random.ts';
import { broadcastOf, figure, figuresOf, START } from '../../exchange/broadcast.ts';

/** What is known of the broadcast of a day, counted from 0. */
export interface Known {
  readonly tags?: readonly string[];
  readonly dwell?: number | null;
  readonly figures?: Partial<Record<MetricId, number | Figure>>;
  readonly over?: Partial<BroadcastDetail>;
}

/** A broadcast a day of one room, newest first, each called by its day. Where no dwell is told it is about 400 s. */
export function history(count: number, of: (day: number) => Known): BroadcastDetail[] {
  const { logNormal } = random(3, 'history');
  return Array.from({ length: count }, (_, day) => {
    const from = after(START, days(day));
    const { tags = [], dwell = logNormal(400, 0.05), figures = {}, over = {} } = of(day);
    return broadcastOf(
      [],
      {},
      {
        key: `day ${day}` as BroadcastKey,
        title: `day ${day}`,
        from,
        until: after(from, minutes(180)),
        tags,
        figures: figuresOf({ ...(dwell !== null && { dwellPerEntry: figure(dwell) }), ...figures }),
        ...over,
      },
    );
  }).toReversed();
}
