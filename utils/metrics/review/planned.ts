import { isoDay, type Zone } from '../../exchange/zone.ts';
import type { PlanRow } from '../../store/schema.ts';
import { sumOf } from '../plan-against.ts';
import type { Listed } from '../view.ts';

/** A day's run of show, and how much of it its broadcasts kept. */
export interface PlanKept extends ReturnType<typeof sumOf> {
  readonly day: string;
  /** Newest first. */
  readonly views: readonly Listed[];
}

/** The runs of show of these broadcasts, the newest day first; one without a broadcast is none that was kept or not. */
export const plansKept = (plans: readonly PlanRow[], views: readonly Listed[], zone: Zone): PlanKept[] =>
  plans
    .flatMap(({ platform, room, day, items }) => {
      const own = views.filter(
        (view) => view.platform === platform && view.room === room && isoDay(view.from, zone) === day,
      );
      const explained = own.flatMap(({ products, from, until }) =>
        products.map((item) => ({ item, from, until })),
      );
      return own.length > 0 ? [{ day, views: own, ...sumOf(items, explained) }] : [];
    })
    .toSorted((a, b) => b.day.localeCompare(a.day));
