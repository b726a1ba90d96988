import type { Random } from '../random.ts';
import { concat, varint } from '../wire.ts';

/** A sound body made another, by chance; `donor` is a second sound one to splice with. */
export type Way = (bytes: Uint8Array, chance: Random, donor: Uint8Array) => Uint8Array;

export const HUGE = [
  2n ** 31n - 1n,
  2n ** 32n - 1n,
  2n ** 53n + 1n,
  2n ** 63n,
  2n ** 64n - 1n,
  0n,
  1n,
] as const;
const ENDLESS = new Uint8Array(11).fill(0xff);

const place = (bytes: Uint8Array, chance: Random): number => chance.int(0, bytes.length);
const put = (bytes: Uint8Array, at: number, more: Uint8Array, over = 0): Uint8Array =>
  concat(bytes.subarray(0, at), more, bytes.subarray(at + over));

export function changed(bytes: Uint8Array, chance: Random): Uint8Array {
  const wrong = Uint8Array.from(bytes);
  for (let times = chance.int(1, 8); times > 0 && wrong.length > 0; times -= 1) {
    const at = chance.int(0, wrong.length - 1);
    wrong[at] = chance.chance(0.5) ? (wrong[at] ?? 0) ^ (1 << chance.int(0, 7)) : chance.int(0, 255);
  }
  return wrong;
}

/** A length, in any of the ways that a frame may tell it, which is not the one of what follows. */
function lied(bytes: Uint8Array, chance: Random): Uint8Array {
  const said = chance.pick([0, 1, 0x7f, 0xffff, 0x7fff_ffff, 0xffff_ffff, bytes.length, bytes.length * 2]);
  const size = chance.pick([1, 2, 4]);
  const told = new DataView(new ArrayBuffer(4));
  told.setUint32(0, said, chance.chance(0.5));
  return put(bytes, place(bytes, chance), new Uint8Array(told.buffer).subarray(4 - size), size);
}

/** What can go wrong with any bytes, whatever they mean. */
export const FLAT: readonly [Way, ...Way[]] = [
  changed,
  lied,
  (bytes, chance) => bytes.subarray(0, place(bytes, chance)),
  (bytes, chance) => put(bytes, place(bytes, chance), chance.bytes(chance.int(1, 40))),
  (bytes, chance) => put(bytes, place(bytes, chance), ENDLESS),
  (bytes, chance) => put(bytes, place(bytes, chance), varint(chance.pick(HUGE))),
  (bytes, chance) => put(bytes, place(bytes, chance), new Uint8Array(0), chance.int(1, 30)),
  (bytes, chance, donor) =>
    concat(bytes.subarray(0, place(bytes, chance)), donor.subarray(place(donor, chance))),
  (_, chance) => chance.bytes(chance.int(0, 200)),
];
