import { tiktok } from '../../../../utils/platforms/tiktok/platform.ts';
import type { Decoded } from '../../../../utils/platforms/platform.ts';
import { frame, response, SOME_ROOM, type WebcastMessage } from '../../../rooms/generated/douyin/frames.ts';

export const SOCKET = `wss://webcast-ws.tiktok.com/webcast/im/ws_proxy/ws_reuse_supplement/?room_id=${SOME_ROOM}&compress=gzip`;
export const POLL = `https://webcast.tiktok.com/webcast/im/fetch/?room_id=${SOME_ROOM}`;
export const CONSOLE = 'https://shop.tiktok.com/api/v1/streamer_desktop';

/** What a socket's batch of these messages says. */
export const heard = (...messages: readonly WebcastMessage[]): Decoded =>
  tiktok.decode({ via: 'socket', url: SOCKET, body: frame({ messages }) });

/** What the page's first poll says of them. */
export const polled = (...messages: readonly WebcastMessage[]): Decoded =>
  tiktok.decode({ via: 'response', url: POLL, body: response({ messages }) });

/** What the streamer's page is answered: a body is written as JSON, text stands as it is. */
export const answered = (path: string, body: unknown): Decoded =>
  tiktok.decode({
    via: 'response',
    url: `${CONSOLE}/${path}`,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
