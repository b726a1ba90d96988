import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { roomName } from '../../../utils/settings/rooms.ts';
import type { PlatformId, RoomId } from '../../../utils/units.ts';

/** What the user wants compared; null until chosen, and again where it is there no more. */
export interface Comparing {
  readonly place: string | null;
  /** A grouping's id. */
  readonly by: string | null;
  readonly metric: MetricId | null;
}

export const NO_COMPARING: Comparing = { place: null, by: null, metric: null };

/** Whose broadcasts are compared: a room's, or without one all of a platform's. Money of two platforms may differ. */
export interface Place {
  readonly id: string;
  readonly platform: PlatformId;
  readonly room: RoomId | null;
  readonly count: number;
}

/** The places of some broadcasts: platform by platform, all its rooms before each, those with most first. */
export const placesOf = (views: readonly Listed[]): Place[] =>
  [...Map.groupBy(views, ({ platform }) => platform)].flatMap(([platform, all]) => [
    { id: platform, platform, room: null, count: all.length },
    ...[...Map.groupBy(all, ({ room }) => room)]
      .flatMap(([room, { length: count }]) =>
        room === null ? [] : [{ id: roomName(platform, room), platform, room, count }],
      )
      .toSorted((a, b) => b.count - a.count),
  ]);

/** The place that was chosen, or the room with most broadcasts; undefined where there are no places. */
export function placeOf({ place }: Comparing, places: readonly Place[]): Place | undefined {
  const chosen = places.find(({ id }) => id === place);
  const rooms = places.filter(({ room }) => room !== null);
  return chosen ?? rooms.toSorted((a, b) => b.count - a.count)[0] ?? places[0];
}

/** The broadcasts of a place. */
export const viewsAt = <View extends Listed>(views: readonly View[], { platform, room }: Place): View[] =>
  views.filter((view) => view.platform === platform && (room === null || view.room === room));
