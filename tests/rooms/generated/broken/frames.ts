import { gzipSync } from 'node:zlib';
import { envelope, pushFrame, type WebcastMessage, webcast } from '../douyin.ts';
import type { Random } from '../random.ts';
import { BYTES, concat, delimited, encode, FIXED32, FIXED64, tag, varint, VARINT } from '../wire.ts';
import { bombOf, GIGABYTE, lying } from './bomb.ts';
import { peel } from './peel.ts';

/** What a hostile frame is made from. */
export interface Material {
  readonly chance: Random;
  /** The sound frame that came just before. */
  readonly frame: Uint8Array;
  /** What that frame packed: what can still be read of a copy was counted already. */
  readonly batch: Uint8Array;
  /** How many of this kind were made before. */
  readonly nth: number;
}

type Make = (material: Material) => string | Uint8Array;

const push = (payload: Uint8Array): Uint8Array => pushFrame({ headers: { compress_type: 'gzip' }, payload });
const packed = (batch: Uint8Array): Uint8Array => push(gzipSync(batch));
/** The way of this kind that is due. */
const turn = <Way>(nth: number, ways: readonly [Way, ...Way[]]): Way => ways[nth % ways.length] ?? ways[0];

/** A batch of one message, at the room's own time. */
function batchOf(message: WebcastMessage, { batch }: Material): Uint8Array {
  const now = peel(batch)?.find(({ field }) => field === 4)?.value;
  return packed(encode({ 1: envelope(message), 4: now }));
}

const DEPTH = 5_000;
function deep(): Uint8Array {
  let nested: Uint8Array = new Uint8Array(0);
  for (let level = 0; level < DEPTH; level += 1) nested = delimited(1, nested);
  return nested;
}

const stranger = (method: string, { chance, nth }: Material, payload: Uint8Array): WebcastMessage =>
  webcast(method, { id: chance.digits(18) }, { 2: nth, 3: payload });

/** A cut that is not the end of a field: a shorter batch would be a sound one. */
function cutWithin(bytes: Uint8Array, chance: Random): Uint8Array {
  const ends = new Set(peel(bytes)?.map(({ end }) => end));
  let at = chance.int(1, Math.max(1, bytes.length - 1));
  while (ends.has(at) && bytes.length > 2) at = chance.int(1, bytes.length - 1);
  return bytes.subarray(0, at);
}

const huge = (chance: Random): Uint8Array =>
  concat(varint(BigInt(chance.pick([2 ** 31 - 1, 2 ** 32 - 1, 2 ** 53, 2 ** 63]))), chance.bytes(20));

/** The hostile frames, by kind. */
export const MAKE = {
  cutFrame: ({ frame, chance }) => cutWithin(frame, chance),
  cutBatch: ({ batch, chance }) => packed(cutWithin(batch, chance)),
  cutGzip: ({ batch, chance }) => {
    const whole = gzipSync(batch);
    return push(whole.subarray(0, chance.int(2, whole.length - 9)));
  },
  wrongType: ({ chance, nth }) =>
    turn(nth, [
      concat(pushFrame({}), tag(8, VARINT), varint(chance.int(0, 1e9))),
      packed(concat(tag(1, FIXED64), chance.bytes(8))),
      packed(delimited(1, concat(tag(1, FIXED32), chance.bytes(4)))),
      packed(
        delimited(1, concat(delimited(1, Buffer.from('WebcastChatMessage')), tag(2, VARINT), varint(7))),
      ),
      packed(concat(tag(1, 3 + (nth % 2)), chance.bytes(12))),
      packed(concat(tag(1, 6 + (nth % 2)), chance.bytes(12))),
    ]),
  randomBytes: ({ chance, nth }) => {
    const bytes = chance.bytes(chance.int(1, 400));
    return turn(nth, [bytes, packed(bytes), push(concat(Uint8Array.of(0x1f, 0x8b, 8), bytes))]);
  },
  unknownMethod: (material) =>
    batchOf(
      stranger(`WebcastMadeUp${material.nth % 3}Message`, material, material.chance.bytes(60)),
      material,
    ),
  bomb: () => push(bombOf(GIGABYTE)),
  lyingTrailer: ({ batch, nth }) =>
    push(
      turn(nth, [
        bombOf(2 ** 27, 1000),
        bombOf(2 ** 23, 100),
        lying(gzipSync(batch), 2 ** 32 - 1),
        lying(gzipSync(batch), 1),
      ]),
    ),
  gzipInGzip: ({ batch }) => packed(gzipSync(batch)),
  hugeLength: ({ chance, nth }) =>
    turn(nth, [
      concat(pushFrame({}), tag(8, BYTES), huge(chance)),
      packed(concat(tag(1, BYTES), huge(chance))),
      packed(
        delimited(1, concat(delimited(1, Buffer.from('WebcastChatMessage')), tag(2, BYTES), huge(chance))),
      ),
    ]),
  deepNesting: (material) =>
    turn(material.nth, [
      batchOf(stranger('WebcastNestedMessage', material, deep()), material),
      concat(pushFrame({ payload: gzipSync(deep()) }), delimited(1000, deep())),
    ]),
  textFrame: ({ nth }) => turn(nth, ['{"type":"msg","payload":{}}', 'ping', '']),
  emptyFrame: () => new Uint8Array(0),
} as const satisfies Record<string, Make>;
