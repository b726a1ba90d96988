import type { BroadcastId, RoomId } from '../../units.ts';
import type { Page } from '../platform.ts';

/** How a show is named where it is named for sure: by a UUID. */
export const SHOW = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A show is a room of its own and one broadcast; its seller's page receives the same. */
export function pageOf({ hostname, pathname }: URL): Page | null {
  const show = /^\/(?:dashboard\/)?live\/([\w-]{4,64})\/?$/.exec(pathname)?.[1];
  if (hostname !== 'www.whatnot.com' || !show) return null;
  return { kind: 'room', room: show as RoomId, broadcast: SHOW.test(show) ? (show as BroadcastId) : null };
}
