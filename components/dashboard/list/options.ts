import { hostOf } from '../../../utils/metrics/across/broadcasts.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { roomName } from '../../../utils/settings/rooms.ts';
import type { PlatformId, RoomId } from '../../../utils/units.ts';

/** What broadcasts can be filtered by: only what there is. */
export interface Options {
  readonly platforms: readonly PlatformId[];
  readonly rooms: readonly {
    readonly name: string;
    readonly platform: PlatformId;
    readonly room: RoomId;
    /** What its newest broadcast is called. */
    readonly title: string | null;
  }[];
  readonly hosts: readonly string[];
  readonly tags: readonly string[];
}

const { compare } = new Intl.Collator('zh-CN', { numeric: true });

/** @param views newest first */
export function optionsOf(views: readonly Listed[]): Options {
  const rooms = new Map<string, Options['rooms'][number]>();
  const [platforms, hosts, tags] = [new Set<PlatformId>(), new Set<string>(), new Set<string>()];
  for (const view of views) {
    const { platform, room, title } = view;
    platforms.add(platform);
    for (const tag of view.tags) tags.add(tag);
    const host = view.tags.length > 0 ? hostOf(view) : null;
    if (host !== null) hosts.add(host);
    if (room === null) continue;
    const name = roomName(platform, room);
    if (!rooms.has(name)) rooms.set(name, { name, platform, room, title });
  }
  return {
    platforms: [...platforms],
    rooms: [...rooms.values()],
    hosts: [...hosts].toSorted(compare),
    tags: [...tags].toSorted(compare),
  };
}
