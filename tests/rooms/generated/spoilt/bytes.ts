import { gunzipSync, gzipSync } from 'node:zlib';
import { type Field, peel } from '../broken/peel.ts';
import type { Random } from '../random.ts';
import { concat, delimited, tag, varint, VARINT } from '../wire.ts';
import { bomb } from './bombs.ts';
import { changed, FLAT, HUGE, type Way } from './flat.ts';
import { spoiltText } from './text.ts';

const HEADER = 16;

const encoded = ({ field, value }: Pick<Field, 'field' | 'value'>): Uint8Array =>
  value instanceof Uint8Array ? delimited(field, value) : concat(tag(field, VARINT), varint(value));

/** A field of a message made another, at any depth, and every length around it mended. */
function within(bytes: Uint8Array, chance: Random, donor: Uint8Array): Uint8Array {
  const fields = peel(bytes);
  const at = chance.int(0, (fields?.length ?? 0) - 1);
  const field = fields?.[at];
  if (!fields || !field) return changed(bytes, chance);
  const { value } = field;
  const other =
    value instanceof Uint8Array
      ? spoiltPart(value, chance, donor)
      : chance.pick([chance.pick(HUGE), BigInt(chance.int(0, 40)), chance.bytes(chance.int(0, 9))]);
  const parts = fields.map((each, index) =>
    index === at
      ? encoded({ field: chance.chance(0.9) ? field.field : chance.int(1, 40), value: other })
      : encoded(each),
  );
  return concat(...parts, ...(chance.chance(0.1) ? parts : []));
}

function unpacked(value: Uint8Array): Uint8Array | null {
  try {
    return value[0] === 0x1f && value[1] === 0x8b ? gunzipSync(value, { maxOutputLength: 2 ** 16 }) : null;
  } catch {
    return null; // spoilt before
  }
}

function spoiltPart(value: Uint8Array, chance: Random, donor: Uint8Array): Uint8Array {
  const inner = unpacked(value);
  if (inner && chance.chance(0.9)) return gzipSync(spoiltBytes(inner, chance, donor), { level: 1 });
  return value[0] === 0x7b && chance.chance(0.9)
    ? Buffer.from(spoiltText(Buffer.from(value).toString(), chance, ''))
    : spoiltBytes(value, chance, donor);
}

/** What stands behind a header that tells the length, which is mended. */
function behind(bytes: Uint8Array, chance: Random, donor: Uint8Array): Uint8Array {
  if (bytes.length < HEADER) return changed(bytes, chance);
  const body = chance.chance(0.01)
    ? bomb(chance)
    : spoiltPart(bytes.subarray(HEADER), chance, donor.subarray(HEADER));
  const whole = concat(bytes.subarray(0, HEADER), body);
  const header = new DataView(whole.buffer, 0, HEADER);
  if (header.getUint32(0) === bytes.length) header.setUint32(0, whole.length);
  else header.setInt32(HEADER - 4, body.length);
  return whole;
}

const flat: Way = (bytes, chance, donor) => chance.pick(FLAT)(bytes, chance, donor);

const WAYS: readonly [Way, ...Way[]] = [within, within, within, behind, flat, flat, flat];

/** A body of bytes with something wrong in it, or several things. */
export function spoiltBytes(bytes: Uint8Array, chance: Random, donor: Uint8Array): Uint8Array {
  if (chance.chance(0.0002)) return bomb(chance);
  let wrong = bytes;
  for (let times = chance.chance(0.8) ? 1 : chance.int(2, 4); times > 0; times -= 1) {
    wrong = chance.pick(WAYS)(wrong, chance, donor);
  }
  return wrong;
}
