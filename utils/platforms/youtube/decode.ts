import { urlOf } from '../address.ts';
import { readJson } from '../json.ts';
import { type Decoded, type Frame, NOTHING_DECODED } from '../platform.ts';
import { readChat } from './chat.ts';
import { readMetadata, readWatch } from './metadata.ts';

const BROKEN: Decoded = { ...NOTHING_DECODED, broken: 1 };

const READERS: Readonly<Record<string, (body: unknown) => Decoded>> = {
  '/youtubei/v1/live_chat/get_live_chat': readChat,
  '/youtubei/v1/updated_metadata': readMetadata,
  '/youtubei/v1/next': readWatch,
};

/** One answer to a YouTube page or its chat, or the state that the page began with. */
export function decode({ via, url, body }: Frame): Decoded {
  const path = urlOf(url)?.pathname ?? '';
  const read = via === 'state' ? readWatch : Object.hasOwn(READERS, path) ? READERS[path] : undefined;
  const json = readJson(body);
  return read && json !== null ? read(json) : BROKEN;
}
