import { existsSync } from 'node:fs';
import { decode as decodeDouyin } from '../../utils/platforms/douyin/decode.ts';
import { METHODS as DOUYIN } from '../../utils/platforms/douyin/messages.ts';
import { gunzip, isGzip } from '../../utils/platforms/inflate.ts';
import type { Platform } from '../../utils/platforms/platform.ts';
import { decode as decodeTiktok } from '../../utils/platforms/tiktok/decode.ts';
import { METHODS as TIKTOK } from '../../utils/platforms/tiktok/messages.ts';
import type { Methods } from '../../utils/platforms/webcast-frames.ts';
import { Wire } from '../../utils/platforms/wire.ts';
import { readCapture } from '../rooms/capture.ts';

const FOLDER = new URL('../../../shared/captures/', import.meta.url);
const RECORDED = [
  { name: 'douyin-2026-04-24', title: 'Douyin', decode: decodeDouyin, methods: DOUYIN },
  { name: 'tiktok-web', title: 'TikTok', decode: decodeTiktok, methods: TIKTOK },
] as const;

/** A frame of a socket: as it came, what it carries, and that unpacked. */
export interface Recorded {
  readonly at: number;
  readonly body: Uint8Array;
  readonly packed: Uint8Array;
  readonly response: Uint8Array;
}

/** What a real room's socket brought, and what reads it. */
export interface Recording {
  readonly title: string;
  readonly url: string;
  readonly decode: Platform['decode'];
  readonly methods: Methods;
  readonly frames: readonly Recorded[];
}

/** The recordings of real rooms that are at hand. Those that are not are told of. */
export async function recordings(): Promise<Recording[]> {
  const found: Recording[] = [];
  for (const { name, ...rest } of RECORDED) {
    const file = new URL(`${name}.har`, FOLDER);
    if (!existsSync(file)) {
      console.log(`${name}: the recording is not at hand, and nothing is measured over it`);
      continue;
    }
    const [page] = (await readCapture(file.pathname)).pages;
    const socket = page?.sockets.toSorted((a, b) => b.messages.length - a.messages.length)[0];
    const frames = (socket?.messages ?? []).flatMap(({ at, data }) => {
      const packed = typeof data === 'string' ? null : payloadOf(data);
      const response = packed && isGzip(packed) ? gunzip(packed) : null;
      return packed && response && typeof data !== 'string' ? [{ at, body: data, packed, response }] : [];
    });
    found.push({ ...rest, url: socket?.url ?? '', frames });
  }
  return found;
}

function payloadOf(body: Uint8Array): Uint8Array | null {
  let payload: Uint8Array | null = null;
  for (const wire = new Wire(body); wire.next();) if (wire.field === 8) payload = wire.bytes();
  return payload;
}
