import * as v from 'valibot';
import type { BroadcastId } from '../../units.ts';
import { readJson } from '../json.ts';
import { parsed } from '../schemas.ts';
import { type Decoded, type Frame, NOTHING_DECODED } from '../platform.ts';
import { READERS, QUIET } from './events.ts';
import { SHOW } from './pages.ts';
import { readShown } from './shown.ts';

/** Joining reference, reference, topic, event, payload. */
const Message = v.tuple([v.unknown(), v.unknown(), v.string(), v.string(), v.unknown()]);

const BROKEN: Decoded = { ...NOTHING_DECODED, broken: 1 };

/** One message of a show's sockets, as Phoenix writes them in its second version; or what its page shows. */
export function decode({ via, url, body }: Frame): Decoded {
  if (via === 'text') return { ...NOTHING_DECODED, sightings: readShown(url, String(body)) };
  const message = via === 'socket' ? parsed(Message, readJson(body)) : null;
  if (!message) return BROKEN;
  const [, , topic, name, payload] = message;
  const show = topic.split(':').at(-1) ?? '';
  const broadcast = SHOW.test(show) ? (show as BroadcastId) : null;
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (!read) return { ...NOTHING_DECODED, broadcast, unknown: QUIET.test(name) ? [] : [name] };
  const said = read(payload);
  return said ? { ...NOTHING_DECODED, broadcast, sightings: said } : { ...BROKEN, broadcast };
}
