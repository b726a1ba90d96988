import { exactly } from '../../events/readings.ts';
import { readJson } from '../json.ts';
import { Count, dig, parsed } from '../schemas.ts';
import { type Decoded, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { reading } from '../sightings.ts';
import * as v from 'valibot';

const Message = v.object({ type: v.string(), viewers: v.optional(v.unknown()) });

/** One message of the site's push socket: of its topics the stream's playback tells the audience and the end. */
export function readHermes(text: string): Decoded {
  const whole = readJson(text);
  if (typeof whole !== 'object' || whole === null) return { ...NOTHING_DECODED, broken: 1 };
  const packed = dig(whole, 'notification', 'pubsub') ?? dig(whole, 'data', 'message');
  const topic = dig(whole, 'notification', 'topic') ?? dig(whole, 'data', 'topic');
  // Welcomes and answers to what the page subscribed to; a push may name its subscription alone.
  if (typeof packed !== 'string' || (typeof topic === 'string' && !topic.startsWith(PLAYBACK)))
    return NOTHING_DECODED;
  const message = parsed(Message, readJson(packed));
  if (!message) return { ...NOTHING_DECODED, broken: 1 };
  const { type, viewers } = message;
  const online = parsed(Count, viewers);
  if (type === 'viewcount')
    return online === null ? { ...NOTHING_DECODED, broken: 1 } : said(reading('online', exactly(online)));
  if (type === 'stream-down') return said({ kind: 'end', key: null });
  if (type === 'stream-up') return { ...NOTHING_DECODED, begins: true };
  // Of a push that names no topic, what is not known is another topic's.
  const isUnknown = topic !== undefined && type !== COMMERCIAL;
  return isUnknown ? { ...NOTHING_DECODED, unknown: [type] } : NOTHING_DECODED;
}

const PLAYBACK = 'video-playback';
const COMMERCIAL = 'commercial';

const said = (sighting: Sighting): Decoded => ({ ...NOTHING_DECODED, sightings: [sighting] });
