import { gzipSync } from 'fflate';
import { base64Of, bytesOfBase64 } from '../../../platforms/base64.ts';
import { gunzip, isGzip } from '../../../platforms/inflate.ts';
import { fieldsOf, readJson } from '../../../platforms/json.ts';
import { fieldsIn, integer, varint } from './protobuf.ts';

/** A value that can be replaced: a text, or a number as its digits. */
export interface Leaf {
  readonly type: 'text' | 'number' | 'bytes';
  /** Digits, where it is a number; null where bytes cannot be read at all. */
  readonly original: string | null;
  /** What is written now: the original, a pseudonym, or nothing. */
  now: string | null;
}

/** A part of a body: a value, or what holds others under names. Whatever is packed in another is unpacked. */
export interface Branch {
  readonly type: 'branch';
  /** Parts with the name of their place: the same for all bodies of a kind. */
  readonly parts: readonly (readonly [name: string, part: Part])[];
}
export type Part = Leaf | Branch;

/** A part and how it is written, in the form it stands in. */
interface Read<Form> {
  readonly part: Part;
  readonly write: () => Form;
}

/** What stands for bytes that cannot be read. */
const UNREAD = '\0';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const toUtf8 = new TextEncoder();
const branch = (parts: Branch['parts']): Branch => ({ type: 'branch', parts });

/** The parts of a body as a page receives it. */
export function readBody(body: string | Uint8Array): Read<string | Uint8Array> {
  return typeof body === 'string' ? readText(body, true) : readBytes(body, true);
}

function readBytes(bytes: Uint8Array, isBody = false): Read<Uint8Array> {
  if (isGzip(bytes)) {
    const inner = gunzip(bytes);
    if (!inner) return unread(bytes);
    const { part, write } = readBytes(inner, isBody);
    return { part, write: () => gzipSync(write(), { level: 1, mtime: 0 }) };
  }
  const text = printable(bytes);
  if (text !== null) {
    const { part, write } = readText(text, isBody);
    return { part, write: () => toUtf8.encode(write()) };
  }
  return readMessage(bytes) ?? unread(bytes);
}

function printable(bytes: Uint8Array): string | null {
  try {
    const text = utf8.decode(bytes);
    return /[^\P{Cc}\r\n\t]/u.test(text) || (/^[\n\r\t]/.test(text) && !/^\s*[{[]/.test(text)) ? null : text;
  } catch {
    return null; // the decoder's only way to say that it is not UTF-8
  }
}

function unread(bytes: Uint8Array): Read<Uint8Array> {
  const part: Leaf = { type: 'bytes', original: null, now: UNREAD };
  return { part, write: () => (part.now === UNREAD ? bytes : new Uint8Array(bytes.length)) };
}

/** A protobuf message: fields by number, its numbers and the parts within. */
function readMessage(bytes: Uint8Array): Read<Uint8Array> | null {
  const fields = fieldsIn(bytes);
  if (!fields) return null;
  const read = fields.map(({ number, type, value, tag }) => {
    if (type === 2) {
      const { part, write } = readBytes(value);
      const all = (): Uint8Array[] => {
        const inner = write();
        return [tag, varint(BigInt(inner.length)), inner];
      };
      return { name: String(number), part, write: all };
    }
    if (type !== 0) {
      const { part, write } = unread(value);
      return { name: String(number), part, write: () => [tag, write()] };
    }
    const original = String(integer(value));
    const part: Leaf = { type: 'number', original, now: original };
    const all = (): Uint8Array[] => [tag, part.now === original ? value : varint(BigInt(part.now ?? 0))];
    return { name: String(number), part, write: all };
  });
  return {
    part: branch(read.map(({ name, part }) => [name, part])),
    write: () => joined(read.flatMap(({ write }) => write())),
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** JSON, base64 of something packed, or else a text; a body that is a text of its own is read word by word. */
function readText(text: string, isBody = false): Read<string> {
  if (/^\s*[{[]/.test(text)) {
    const value = readJson(text);
    if (value !== null) {
      const { part, write } = readValue(value);
      return { part, write: () => JSON.stringify(write()) };
    }
  }
  const bytes = /^[A-Za-z0-9+/]{16,}={0,2}$/.test(text) ? bytesOfBase64(text) : null;
  const packed = bytes && readBytes(bytes);
  if (packed?.part.type === 'branch') return { part: packed.part, write: () => base64Of(packed.write()) };
  if (isBody) return readWords(text);
  const part: Leaf = { type: 'text', original: text, now: text };
  return { part, write: () => part.now ?? '' };
}

function readWords(text: string): Read<string> {
  const words = text.split(/([^\p{L}\p{N}_]+)/u).map((word, index) => {
    const { part, write } = index % 2 === 0 ? readText(word) : { part: null, write: () => word };
    return { part, write };
  });
  return {
    part: branch(words.flatMap(({ part }, index) => (part ? [[String(index), part] as const] : []))),
    write: () => words.map(({ write }) => write()).join(''),
  };
}

/** A value of JSON. Names of fields stay, but for those that are no names: there they may be ids. */
function readValue(value: unknown): Read<unknown> {
  if (typeof value === 'string') return readText(value);
  if (typeof value === 'number') {
    const original = String(value);
    const part: Leaf = { type: 'number', original, now: original };
    return { part, write: () => Number(part.now ?? 0) };
  }
  if (Array.isArray(value)) {
    const items = value.map(readValue);
    return {
      part: branch(items.map(({ part }) => ['', part])),
      write: () => items.map(({ write }) => write()),
    };
  }
  if (typeof value !== 'object' || value === null) return { part: branch([]), write: () => value };
  const fields = Object.entries(fieldsOf(value)).map(([name, inner]) => {
    const isName = /^[A-Za-z_$][\w$.-]{0,40}$/.test(name);
    return { name, isName, key: readText(name), value: readValue(inner) };
  });
  return {
    part: branch(
      fields.flatMap(({ name, isName, key, value: inner }) => [
        ...(isName ? [] : [['key', key.part] as const]),
        [isName ? name : 'value', inner.part] as const,
      ]),
    ),
    write: () =>
      Object.fromEntries(
        fields.map(({ name, isName, key, value: inner }) => [isName ? name : key.write(), inner.write()]),
      ),
  };
}
