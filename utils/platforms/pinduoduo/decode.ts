import { readFields } from '../fields.ts';
import { gunzip } from '../inflate.ts';
import { type Fields, fieldsOf, readJson, textOf } from '../json.ts';
import { type Decoded, type Frame, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { readPayload } from './messages.ts';

/** Two 16-bit and three 32-bit numbers, of which the last is the body's length. */
export const HEADER = 16;
export const LENGTH_AT = 12;
const GZIP = 1;

/** A socket's packet: one frame after another, each behind a header. Told of by one decoder only. */
export function decode({ via, body }: Frame): Decoded {
  if (via !== 'socket' || typeof body === 'string') return { ...NOTHING_DECODED, broken: 1 };
  const sightings: Sighting[] = [];
  const unknown: string[] = [];
  let broken = 0;
  for (let at = 0; at < body.length;) {
    const until = endOf(body, at);
    const payloads = readFrame(body.subarray(at + HEADER, until));
    if (payloads === null) broken += 1;
    for (const payload of payloads ?? []) {
      const said = readPayload(payload);
      if (said) sightings.push(...said);
      else unknown.push(textOf(payload['message_type']) ?? '?');
    }
    at = until;
  }
  return { ...NOTHING_DECODED, sightings, unknown, broken };
}

/** Where a frame ends: as its header says, or with the packet where that cannot be. */
export function endOf(packet: Uint8Array, at: number): number {
  const rest = packet.length - at - HEADER;
  if (rest < 0) return packet.length;
  const length = new DataView(packet.buffer, packet.byteOffset + at, HEADER).getInt32(LENGTH_AT);
  return length > 0 && length <= rest ? at + HEADER + length : packet.length;
}

/** The payloads of a frame; null where it is not one. */
function readFrame(frame: Uint8Array): readonly Fields[] | null {
  const outer = frame.length === 0 ? null : readFields(frame, { nested: [10], numbers: [14] });
  if (!outer) return null;
  const packed = outer.nested[10]?.[0];
  // Heartbeats and acknowledgements have no body.
  if (!packed || packed.length === 0) return [];
  const inner = outer.numbers[14] === GZIP ? gunzip(packed) : packed;
  const message = inner && readFields(inner, { nested: [4] });
  const json = message && readJson(message.nested[4]?.[0] ?? '');
  if (json === null) return null;
  return Array.isArray(json) ? json.map(fieldsOf) : [fieldsOf(json)];
}
