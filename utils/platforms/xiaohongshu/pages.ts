import type { BroadcastId, RoomId } from '../../units.ts';
import type { Page } from '../platform.ts';

const CONSOLES: readonly { host: string; path: RegExp }[] = [
  { host: 'ark.xiaohongshu.com', path: /^\/live_center_control/ },
  { host: 'redlive.xiaohongshu.com', path: /^\/\w/ },
  { host: 'pgy.xiaohongshu.com', path: /^\/commerce\/redlive\/live_center_control/ },
];

/** A room is opened for one broadcast: its id names both. */
export function pageOf(url: URL): Page | null {
  if (url.hostname === 'www.xiaohongshu.com') {
    const id = /^\/livestream\/(?:.*\/)?(\d{15,20})\/?$/.exec(url.pathname)?.[1];
    if (id) return { kind: 'room', room: id as RoomId, broadcast: id as BroadcastId };
    const isUnnamed = /^\/livestream\/dynpath\w/.test(url.pathname);
    return isUnnamed ? { kind: 'room', room: null, broadcast: null } : null;
  }
  const isConsole = CONSOLES.some(({ host, path }) => url.hostname === host && path.test(url.pathname));
  return isConsole ? { kind: 'console', room: null, broadcast: broadcastIn(url) } : null;
}

/** The broadcast that an address names in its query. */
export function broadcastIn({ searchParams }: URL): BroadcastId | null {
  const id = searchParams.get('room_id') ?? searchParams.get('roomId') ?? searchParams.get('live_id') ?? '';
  return /^\d{15,20}$/.test(id) ? (id as BroadcastId) : null;
}

/** Where a page says that its broadcast is over: the socket falls silent without a word. */
export const END_PLACE = '.livestream-container .title';
export const saysEnded = (text: string): boolean => text.includes('直播已结束');
