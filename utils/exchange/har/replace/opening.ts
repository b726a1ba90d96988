import type { Packing } from '../../../platforms/packing.ts';
import { type Inner, Written } from './part.ts';

/** How what is packed is opened: texts hold bytes and bytes texts, as deep as a platform packs them. */
export interface Opening {
  /** The platform's own. */
  readonly packing: Packing;
  /** What is packed in bytes; null where nothing is. `isBody` says whether they are all that arrived. */
  readonly bytes: (bytes: Uint8Array, isBody: boolean) => Inner<Uint8Array> | null;
  readonly text: (text: string, isBody: boolean) => Inner<string> | null;
}

/** A text as a part. */
export const textPart = (text: string, opening: Opening, isBody = false): Written<string> =>
  new Written({
    type: 'text',
    whole: text,
    blank: '',
    original: () => text,
    named: (pseudonym) => pseudonym,
    inner: () => opening.text(text, isBody),
  });
