import type { BroadcastId, RoomId } from '../../units.ts';
import type { Page } from '../platform.ts';

/** The consoles' pages; they name the broadcast in their query where they name it at all. */
const CONSOLES: readonly { host: string; path: RegExp }[] = [
  { host: 'compass.jinritemai.com', path: /^\/screen\// },
  { host: 'buyin.jinritemai.com', path: /^\/dashboard\/live\// },
  { host: 'fxg.jinritemai.com', path: /^\/ffa\/buyin\/dashboard\/live\// },
  { host: 'eos.douyin.com', path: /^\/livesite\/live\// },
];

export function pageOf(url: URL): Page | null {
  if (url.hostname === 'live.douyin.com') {
    const room = /^\/(\d+)\/?$/.exec(url.pathname)?.[1];
    return room ? { kind: 'room', room: room as RoomId, broadcast: null } : null;
  }
  const isConsole = CONSOLES.some(({ host, path }) => url.hostname === host && path.test(url.pathname));
  return isConsole ? { kind: 'console', room: null, broadcast: broadcastIn(url) } : null;
}

/** The broadcast that an address names in its query: pages say `live_room_id`, traffic says `room_id`. */
export function broadcastIn(url: URL): BroadcastId | null {
  const id = url.searchParams.get('live_room_id') ?? url.searchParams.get('room_id');
  return id && /^\d{5,20}$/.test(id) ? (id as BroadcastId) : null;
}
