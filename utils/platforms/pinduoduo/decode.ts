import { readFields } from '../fields.ts';
import { gunzip } from '../inflate.ts';
import { fieldsOf, readJson, textOf } from '../json.ts';
import { type Decoded, type Frame, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { readPayload } from './messages.ts';

/** Two 16-bit and three 32-bit numbers, of which the last is the body's length. */
const HEADER = 16;
const LENGTH_AT = 12;
const GZIP = 1;

/** A socket's packet: one frame after another, each behind a header. Told of by one decoder only. */
export function decode({ via, body }: Frame): Decoded {
  if (via !== 'socket' || typeof body === 'string') return { ...NOTHING_DECODED, broken: 1 };
  const sightings: Sighting[] = [];
  const unknown: string[] = [];
  let broken = 0;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  for (let at = 0; at < body.length;) {
    const until = at + HEADER <= body.length ? at + HEADER + view.getUint32(at + LENGTH_AT) : Infinity;
    if (until > body.length) return { ...NOTHING_DECODED, sightings, unknown, broken: broken + 1 };
    const read = readFrame(body.subarray(at + HEADER, until));
    if (read === null) broken += 1;
    else if (typeof read === 'string') unknown.push(read);
    else sightings.push(...read);
    at = until;
  }
  return { ...NOTHING_DECODED, sightings, unknown, broken };
}

/** What a frame says: null where it is not one, the name of its type where that is not read. */
function readFrame(frame: Uint8Array): Sighting[] | string | null {
  const outer = readFields(frame, { nested: [10], numbers: [14] });
  if (!outer) return null;
  const packed = outer.nested[10]?.[0];
  // Heartbeats and acknowledgements have no body.
  if (!packed || packed.length === 0) return [];
  const inner = outer.numbers[14] === GZIP ? gunzip(packed) : packed;
  const message = inner && readFields(inner, { nested: [4] });
  const json = message && readJson(message.nested[4]?.[0] ?? '');
  if (json === null) return null;
  const payload = fieldsOf(json);
  return readPayload(payload) ?? textOf(payload['message_type']) ?? '?';
}
