import type { BroadcastId, RoomId } from '../../units.ts';
import type { Page } from '../platform.ts';

/** A `liveId` is one broadcast's: it names the room and the broadcast. */
export function pageOf(url: URL): Page | null {
  const id =
    url.hostname === 'zhibo.jd.com' && /^\/liveroom\/?$/.test(url.pathname)
      ? url.searchParams.get('liveId')
      : url.hostname === 'lives.jd.com'
        ? (url.searchParams.get('liveId') ?? /^#?\/(\d+)(?:[/?]|$)/.exec(url.hash || url.pathname)?.[1])
        : null;
  if (!id || !/^\d{4,20}$/.test(id)) return null;
  return { kind: 'room', room: id as RoomId, broadcast: id as BroadcastId };
}
