import type { BroadcastId, RoomId } from '../../units.ts';
import { urlOf } from '../address.ts';
import { readFields } from '../fields.ts';
import { gunzip } from '../inflate.ts';
import { readJson } from '../json.ts';
import { figuresShown } from '../labels.ts';
import { type Decoded, type Frame, NOTHING_DECODED } from '../platform.ts';
import { stampOf } from '../stamp.ts';
import { readConsole } from './console.ts';
import { readPush, readWatching, type Said } from './feeds.ts';
import { readState } from './pages.ts';

const BROKEN: Decoded = { ...NOTHING_DECODED, broken: 1 };

/** One frame: a socket's message, the page's state, what the seller's console shows, or an answer to it. */
export function decode(
  { via, url: address, body }: Frame,
  _: BroadcastId | null = null,
  room: RoomId | null = null,
): Decoded {
  if (via === 'state') return { ...NOTHING_DECODED, ...readState(readJson(body), room) };
  if (via === 'socket') return typeof body === 'string' ? BROKEN : readSocket(body);
  if (via === 'text') return { ...NOTHING_DECODED, sightings: figuresShown(String(body)) };
  const url = urlOf(address);
  return url ? readConsole(url, body) : BROKEN;
}

const NONE = 1;
const GZIP = 2;
const COMPRESSIONS: Readonly<Record<number, (payload: Uint8Array) => Uint8Array | null>> = {
  0: (payload) => payload,
  [NONE]: (payload) => payload,
  [GZIP]: gunzip,
};

/** By the payload's type. */
const READERS: Readonly<Record<number, (payload: Uint8Array, frame: Uint8Array) => Said | null>> = {
  310: readPush,
  340: readWatching,
};
/** Heartbeats and welcomes, a host's pause, a shop that opens or closes: they say nothing of viewers. */
const SILENT: ReadonlySet<number> = new Set([101, 300, 301, 302, 360, 361]);

function readSocket(frame: Uint8Array): Decoded {
  const fields = readFields(frame, { numbers: [1, 2, 4], nested: [3] });
  if (!fields) return BROKEN;
  const { 1: type = 0, 2: compression = 0, 4: timestamp = 0 } = fields.numbers;
  const read = READERS[type];
  if (SILENT.has(type)) return NOTHING_DECODED;
  if (!read) return { ...NOTHING_DECODED, unknown: [String(type)] };
  const unpack = COMPRESSIONS[compression];
  // Encrypted payloads are not guessed at; that they come is said.
  if (!unpack) return { ...NOTHING_DECODED, unknown: [`unsupported/compression-${compression}`] };
  const payload = unpack(fields.nested[3]?.[0] ?? new Uint8Array(0));
  const said = payload && read(payload, frame);
  return said ? { ...NOTHING_DECODED, clock: stampOf(timestamp), ...said } : BROKEN;
}
