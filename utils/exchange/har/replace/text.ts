import { base64Of, bytesOfBase64 } from '../../../platforms/base64.ts';
import { readJson } from '../../../platforms/json.ts';
import { valuePart } from './json.ts';
import { type Opening, textPart } from './opening.ts';
import type { Inner } from './part.ts';

const BASE64 = /^[A-Za-z0-9+/]{16,}={0,2}$/;
const CALL = /^([\w$.]+\()([[{].*[\]}])(\);?)$/s;

/** What is packed in a text: JSON, in a call or by itself, or base64; a body that is neither is read word by word. */
export function textInner(text: string, opening: Opening, isBody: boolean): Inner<string> | null {
  if (/^\s*[{[]/.test(text)) {
    const value = readJson(text);
    const part = value === null ? null : valuePart(value, opening);
    if (part?.parts) {
      part.fate = 'open';
      return { parts: part.parts, write: () => JSON.stringify(part.write()) };
    }
  }
  const [, begin = '', called, end = ''] = (isBody ? CALL.exec(text.trim()) : null) ?? [];
  const call = called === undefined ? null : textInner(called, opening, false);
  if (call) return { ...call, write: () => `${begin}${call.write()}${end}` };
  const bytes = BASE64.test(text) ? bytesOfBase64(text) : null;
  const packed = bytes && opening.bytes(bytes, false);
  if (packed) return { ...packed, write: () => base64Of(packed.write()) };
  return isBody ? wordsInner(text, opening) : null;
}

function wordsInner(text: string, opening: Opening): Inner<string> {
  const words = text
    .split(/([^\p{L}\p{N}_]+)/u)
    .map((word, index) => (index % 2 === 0 ? textPart(word, opening) : word));
  return {
    parts: words.flatMap((word, index) => (typeof word === 'string' ? [] : [[String(index), word] as const])),
    write: () => words.map((word) => (typeof word === 'string' ? word : word.write())).join(''),
  };
}
