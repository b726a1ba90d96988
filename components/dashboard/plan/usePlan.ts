import { useMemo } from 'preact/hooks';
import { isoDay, localZone } from '../../../utils/exchange/zone.ts';
import type { PlannedItem } from '../../../utils/metrics/plan.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { PlanPlace } from '../../../utils/store/schema.ts';
import type { DashboardData } from '../data.ts';
import type { Source } from '../source.ts';
import { type Read, useSource } from '../useSource.ts';

const NONE: Source<readonly PlannedItem[]> = (_, next) => next([]);

export interface PlanOf {
  /** Null where the room is not known, which a plan is kept by. */
  readonly place: PlanPlace | null;
  readonly plan: Read<readonly PlannedItem[]>;
}

/** The run of show of a broadcast: that of its room on the day it began. */
export function usePlan(
  data: Pick<DashboardData, 'plan'>,
  { platform, room, from }: Pick<BroadcastDetail, 'platform' | 'room' | 'from'>,
): PlanOf {
  const day = isoDay(from, localZone());
  const place = useMemo(() => (room === null ? null : { platform, room, day }), [platform, room, day]);
  const source = useMemo(() => (place ? data.plan(place) : NONE), [data, place]);
  return { place, plan: useSource(source) };
}
