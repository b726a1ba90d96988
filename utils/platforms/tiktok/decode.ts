import { urlOf } from '../address.ts';
import { readJson } from '../json.ts';
import { type Decoded, type Frame, NOTHING_DECODED } from '../platform.ts';
import { readPushFrame, readResponse } from '../webcast-frames.ts';
import { readConsole } from './console.ts';
import { METHODS } from './messages.ts';
import { broadcastIn, readState } from './pages.ts';
import { readShown } from './shown.ts';

const BROKEN: Decoded = { ...NOTHING_DECODED, broken: 1 };

/** One frame of a TikTok page: a socket's PushFrame, a poll's batch, the page's state, what it shows, or a JSON body of the streamer's page. */
export function decode({ via, url: address, body }: Frame): Decoded {
  if (via === 'state') return { ...NOTHING_DECODED, ...readState(readJson(body)) };
  if (via === 'text') return readShown(address, String(body));
  const url = urlOf(address);
  if (!url) return BROKEN;
  const isPoll = url.pathname.startsWith('/webcast/im/');
  if (via !== 'socket' && !isPoll) return readConsole(url.pathname, body);
  if (typeof body === 'string') return BROKEN;
  const read = via === 'socket' ? readPushFrame : readResponse;
  return read(body, broadcastIn(url), METHODS);
}
