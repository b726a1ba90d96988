import type { Listed } from '../../../utils/metrics/view.ts';
import type { Place } from '../../../utils/store/orders.ts';
import type { PlatformInfo } from '../data.ts';
import { platformOf } from '../platforms.ts';

/** A room that was recorded, and what it is called. */
export interface Room extends Place {
  readonly title: string;
  readonly mine: boolean;
}

/** The rooms that were recorded, the user's own first; called by the newest title. */
export function roomsOf(broadcasts: readonly Listed[]): Room[] {
  const rooms = new Map<string, Room>();
  for (const { platform, room, title, mine } of broadcasts) {
    if (room === null || rooms.has(nameOfPlace({ platform, room }))) continue;
    rooms.set(nameOfPlace({ platform, room }), { platform, room, title: title ?? room, mine });
  }
  return [...rooms.values()].toSorted((a, b) => Number(b.mine) - Number(a.mine));
}

/** One text for a place. */
export const nameOfPlace = ({ platform, room }: Readonly<Record<keyof Place, string>>): string =>
  `${platform} ${room}`;

/** What a room sells in: as its newest page told, where that is not the platform's usual one. */
export const currencyAt = (
  platforms: readonly PlatformInfo[],
  broadcasts: readonly Listed[],
  { platform, room }: Place,
): string =>
  broadcasts.find((each) => each.platform === platform && each.room === room && each.currency)?.currency ??
  platformOf(platforms, platform).currency;
