import { urlOf } from '../address.ts';
import { type Decoded, type Frame, NOTHING_DECODED } from '../platform.ts';
import { readPushFrame, readResponse } from '../webcast-frames.ts';
import { readConsole } from './console.ts';
import { METHODS } from './messages.ts';
import { broadcastIn } from './pages.ts';

const BROKEN: Decoded = { ...NOTHING_DECODED, broken: 1 };

/** One frame of a Douyin page: a socket's PushFrame, a poll's Response, or a console's JSON. */
export function decode({ via, url: address, body }: Frame): Decoded {
  const url = urlOf(address);
  if (!url) return BROKEN;
  const broadcast = broadcastIn(url);
  const isPoll = url.pathname.startsWith('/webcast/im/fetch/');
  if (via !== 'socket' && !isPoll) return readConsole(url.pathname, body, broadcast);
  if (typeof body === 'string') return BROKEN;
  const read = via === 'socket' ? readPushFrame : readResponse;
  return read(body, broadcast, METHODS);
}
