import type { RoomId } from '../../units.ts';
import type { Page } from '../platform.ts';

/** The room's address names it; its messages name the broadcast as their group, by the same number. */
export function pageOf(url: URL): Page | null {
  const id =
    url.hostname === 'zhibo.jd.com' && /^\/liveroom\/?$/.test(url.pathname)
      ? url.searchParams.get('liveId')
      : url.hostname === 'lives.jd.com'
        ? (url.searchParams.get('liveId') ?? /^#?\/(\d+)(?:[/?]|$)/.exec(url.hash || url.pathname)?.[1])
        : null;
  if (!id || !/^\d{4,20}$/.test(id)) return null;
  return { kind: 'room', room: id as RoomId, broadcast: null };
}
