import type { BroadcastId, RoomId } from '../../units.ts';
import { fieldsOf, textOf } from '../json.ts';
import type { Decoded, Page } from '../platform.ts';

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
  return broadcastOf(url.searchParams.get('room_id'));
}

const broadcastOf = (id: string | null): BroadcastId | null =>
  id && /^\d{5,20}$/.test(id) ? (id as BroadcastId) : null;

/** The page's script that names the broadcast. How many watch it tells too, but without a clock: the socket has both. */
export const STATE = 'SIGI_STATE';

export function readState(state: unknown): Pick<Decoded, 'broadcast' | 'title'> {
  const { user, liveRoom } = fieldsOf(fieldsOf(fieldsOf(state)['LiveRoom'])['liveRoomUserInfo']);
  return {
    broadcast: broadcastOf(textOf(fieldsOf(user)['roomId'])),
    title: textOf(fieldsOf(liveRoom)['title'])?.slice(0, 200) ?? null,
  };
}
