import type { BroadcastId, RoomId } from '../../units.ts';
import { fieldsOf, objectsIn, textOf } from '../json.ts';
import type { Decoded, Page } from '../platform.ts';

/** A room is named after its host; the broadcast's own name comes with the page's state. */
export function pageOf(url: URL): Page | null {
  if (url.hostname === 'live.kuaishou.com') {
    const room = /^\/u\/([\w-]{1,64})\/?$/.exec(url.pathname)?.[1];
    return room ? { kind: 'room', room: room as RoomId, broadcast: null } : null;
  }
  const isConsole = url.hostname === 'zs.kwaixiaodian.com' && url.pathname.startsWith('/page/helper');
  return isConsole ? { kind: 'console', room: null, broadcast: null } : null;
}

/** The page's global variable that names the broadcast. */
export const STATE = '__INITIAL_STATE__';

/** Among the streams that a page's state holds its host's; where none says whose it is the outermost, first one. */
export function readState(state: unknown, room: RoomId | null): Pick<Decoded, 'broadcast' | 'title'> {
  const streams = [...objectsIn(state)].flatMap(({ liveStream, author }) => {
    const stream = fieldsOf(liveStream);
    const broadcast = broadcastOf(stream['id']);
    const title = textOf(stream['caption'])?.slice(0, 200) ?? null;
    return broadcast ? [{ broadcast, title, isOwn: room !== null && fieldsOf(author)['id'] === room }] : [];
  });
  const { broadcast = null, title = null } = streams.find(({ isOwn }) => isOwn) ?? streams[0] ?? {};
  return { broadcast, title };
}

export const broadcastOf = (id: unknown): BroadcastId | null => {
  const name = textOf(id);
  return name && /^[\w-]{5,64}$/.test(name) ? (name as BroadcastId) : null;
};
