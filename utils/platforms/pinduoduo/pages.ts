import type { RoomId } from '../../units.ts';
import type { Page } from '../platform.ts';

/** How the address may name the room is not known for sure; a page that names none is a room all the same. */
const NAMES = ['room_id', 'roomId', 'live_id', 'liveId', 'show_id'];

export function pageOf(url: URL): Page | null {
  if (url.hostname !== 'mobile.yangkeduo.com' || url.pathname !== '/live.html') return null;
  const id = NAMES.map((name) => url.searchParams.get(name) ?? '').find((text) => /^[\w-]{1,64}$/.test(text));
  return { kind: 'room', room: id === undefined ? null : (id as RoomId), broadcast: null };
}
