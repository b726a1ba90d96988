import { douyin } from '../../../../utils/platforms/douyin/platform.ts';
import type { Decoded } from '../../../../utils/platforms/platform.ts';
import { frame, SOME_ROOM, type WebcastMessage } from '../../../rooms/generated/douyin/frames.ts';

export const SOCKET = `wss://webcast5-ws-web-lf.douyin.com/webcast/im/push/v2/?room_id=${SOME_ROOM}&compress=gzip`;
export const POLL = `https://live.douyin.com/webcast/im/fetch/?room_id=${SOME_ROOM}&need_persist_msg_count=15`;
export const CONSOLE = 'https://compass.jinritemai.com/compass_api/shop/live';

/** What a socket's frame says. */
export const pushed = (body: Uint8Array): Decoded => douyin.decode({ via: 'socket', url: SOCKET, body });

/** What a socket's batch of these messages says. */
export const heard = (...messages: readonly WebcastMessage[]): Decoded => pushed(frame({ messages }));

/** What a console's answer says: a body is written as JSON, text stands as it is. */
export const answered = (path: string, body: unknown): Decoded =>
  douyin.decode({
    via: 'response',
    url: `${CONSOLE}/${path}?live_room_id=${SOME_ROOM}`,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
