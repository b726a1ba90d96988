import { gzipSync } from 'fflate';
import { gunzip, isGzip } from '../../../platforms/inflate.ts';
import { joined } from '../../../platforms/joined.ts';
import type { Opening } from './opening.ts';
import { type Inner, Written } from './part.ts';
import { fieldsIn, integer, varint } from './protobuf.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const toUtf8 = new TextEncoder();
const NOTHING = new Uint8Array(0);

/** Bytes as a part: a text in UTF-8, or what is packed in them. */
export const bytesPart = (bytes: Uint8Array, opening: Opening, isBody = false): Written<Uint8Array> =>
  new Written({
    type: 'bytes',
    whole: bytes,
    blank: NOTHING,
    original: () => printable(bytes),
    named: (pseudonym) => toUtf8.encode(pseudonym),
    inner: () => bytesInner(bytes, opening, isBody),
  });

/** What is packed in bytes, by the platform's own packing or in gzip, text or protobuf. */
export function bytesInner(bytes: Uint8Array, opening: Opening, isBody: boolean): Inner<Uint8Array> | null {
  const packed = opening.packing(bytes);
  if (packed) {
    const pieces = packed.pieces.map(([name, piece]) => [name, bytesPart(piece, opening)] as const);
    return { parts: pieces, write: () => packed.pack(pieces.map(([, piece]) => piece.write())) };
  }
  if (isGzip(bytes)) {
    const unpacked = gunzip(bytes);
    const inner = unpacked && bytesInner(unpacked, opening, isBody);
    return inner && { ...inner, write: () => gzipSync(inner.write(), { level: 1, mtime: 0 }) };
  }
  const text = printable(bytes);
  const inner = text === null ? null : opening.text(text, isBody);
  if (inner) return { ...inner, write: () => toUtf8.encode(inner.write()) };
  return text === null ? messageInner(bytes, opening) : null;
}

/** A protobuf message: its fields by number. */
function messageInner(bytes: Uint8Array, opening: Opening): Inner<Uint8Array> | null {
  const fields = fieldsIn(bytes);
  if (!fields) return null;
  const parts = fields.map(({ number, type, value }) => {
    const part = type === 2 ? bytesPart(value, opening) : type === 0 ? numberPart(value) : fixedPart(value);
    return [String(number), part] as const;
  });
  const write = (): Uint8Array =>
    joined(
      fields.flatMap(({ tag, type }, index) => {
        const written = parts[index]?.[1].write() ?? NOTHING;
        return type === 2 ? [tag, varint(BigInt(written.length)), written] : [tag, written];
      }),
    );
  return { parts, write };
}

const numberPart = (value: Uint8Array): Written<Uint8Array> =>
  new Written({
    type: 'number',
    whole: value,
    blank: Uint8Array.of(0),
    original: () => String(integer(value)),
    named: (pseudonym) => varint(BigInt(pseudonym)),
    inner: () => null,
  });

/** Four or eight bytes, which may be anything. */
const fixedPart = (value: Uint8Array): Written<Uint8Array> =>
  new Written({
    type: 'bytes',
    whole: value,
    blank: new Uint8Array(value.length),
    original: () => null,
    named: () => value,
    inner: () => null,
  });

const SAMPLE = 64;
const CONTROL = /[^\P{Cc}\r\n\t]/u;

/** Bytes that are a text people or scripts would write; null where they are not. */
function printable(bytes: Uint8Array): string | null {
  // Most messages show at their beginning that they are none: to be told so by the decoder takes far longer.
  for (let at = 0; at < Math.min(SAMPLE, bytes.length); at += 1)
    if ((bytes[at] ?? 0) < 9 || bytes[at] === 0xff) return null;
  try {
    const text = utf8.decode(bytes);
    return CONTROL.test(text) || (/^[\n\r\t]/.test(text) && !/^\s*[{[]/.test(text)) ? null : text;
  } catch {
    return null; // the decoder's only way to say that it is not UTF-8
  }
}
