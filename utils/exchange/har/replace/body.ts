import type { Packing } from '../../../platforms/packing.ts';
import { bytesInner, bytesPart } from './bytes.ts';
import { type Opening, textPart } from './opening.ts';
import type { Written } from './part.ts';
import { textInner } from './text.ts';

const openingOf = (packing: Packing): Opening => {
  const opening: Opening = {
    packing,
    bytes: (bytes, isBody) => bytesInner(bytes, opening, isBody),
    text: (text, isBody) => textInner(text, opening, isBody),
  };
  return opening;
};

/** The body of a frame as a part. */
export const bodyPart = (
  body: string | Uint8Array,
  packing: Packing,
): Written<string> | Written<Uint8Array> =>
  typeof body === 'string'
    ? textPart(body, openingOf(packing), true)
    : bytesPart(body, openingOf(packing), true);
