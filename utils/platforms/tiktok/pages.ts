import type { BroadcastId, RoomId } from '../../units.ts';
import type { Page } from '../platform.ts';

/** A room is named by its host; the streamer's page of TikTok Shop names nothing. */
export function pageOf({ hostname, pathname }: URL): Page | null {
  if (hostname === 'www.tiktok.com') {
    const room = /^\/@([\w.-]{1,64})\/live\/?$/.exec(pathname)?.[1];
    return room ? { kind: 'room', room: room as RoomId, broadcast: null } : null;
  }
  const isConsole = hostname === 'shop.tiktok.com' && /^\/streamer\/live\/\w/.test(pathname);
  return isConsole ? { kind: 'console', room: null, broadcast: null } : null;
}

/** The broadcast that the address of traffic names: what TikTok calls a room id is one broadcast's. */
export function broadcastIn(url: URL): BroadcastId | null {
  const id = url.searchParams.get('room_id');
  return id && /^\d{5,20}$/.test(id) ? (id as BroadcastId) : null;
}
