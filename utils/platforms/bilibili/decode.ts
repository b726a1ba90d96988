import { brotliHere } from '../brotli.ts';
import { unzlib } from '../inflate.ts';
import { readJson } from '../json.ts';
import { type Decoded, type Frame, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { commentsShown } from '../shown-text.ts';
import { nameOf, readCommand } from './commands.ts';

const HEADER = 16;
/** Versions of a frame's body. */
const ZLIB = 2;
const BROTLI = 3;
/** Operations. */
const HEARTBEAT_REPLY = 3;
const MESSAGE = 5;

/** Sent twice when a broadcast begins. */
const BEGIN = 'LIVE';

interface Heard {
  readonly sightings: Sighting[];
  readonly unknown: string[];
  broken: number;
  begins: boolean;
}

/** One message of a Bilibili socket: frames behind one another, some of which unpack into frames again. Or its page's chat. */
export function decode({ via, body }: Frame): Decoded {
  if (via === 'text') return { ...NOTHING_DECODED, sightings: commentsShown(String(body), 0) };
  const heard: Heard = { sightings: [], unknown: [], broken: 0, begins: false };
  if (via !== 'socket' || typeof body === 'string') heard.broken += 1;
  else readFrames(body, heard, false);
  return { ...NOTHING_DECODED, ...heard };
}

function readFrames(bytes: Uint8Array, heard: Heard, isUnpacked: boolean): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    const left = bytes.length - at;
    const [length, header] = left < HEADER ? [0, 0] : [view.getUint32(at), view.getUint16(at + 4)];
    if (header < HEADER || length < header || length > left) {
      heard.broken += 1;
      return;
    }
    const version = view.getUint16(at + 6);
    const operation = view.getUint32(at + 8);
    const body = bytes.subarray(at + header, at + length);
    at += length;
    // An echo of what the page sent may follow a heartbeat's reply: it is no frame.
    if (operation === HEARTBEAT_REPLY) return;
    if (operation !== MESSAGE) continue;
    if (version !== ZLIB && version !== BROTLI) readBody(body, heard);
    else if (isUnpacked) heard.broken += 1;
    else readPacked(body, version, heard);
  }
}

function readPacked(body: Uint8Array, version: typeof ZLIB | typeof BROTLI, heard: Heard): void {
  const unpack = version === ZLIB ? unzlib : brotliHere();
  if (!unpack) {
    heard.unknown.push('brotli');
    return;
  }
  const frames = unpack(body);
  if (frames) readFrames(frames, heard, true);
  else heard.broken += 1;
}

function readBody(body: Uint8Array, heard: Heard): void {
  const command = readJson(body);
  const name = nameOf(command);
  const said = name === null ? null : readCommand(name, command);
  heard.begins ||= name === BEGIN;
  if (said === 'unread') heard.unknown.push(name ?? '');
  else if (said) heard.sightings.push(...said);
  else heard.broken += 1;
}
