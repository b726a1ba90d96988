import { lettersOf } from './letters.ts';

/** Turns the direction of what follows, or cannot stand in XML: a title could rearrange a line, or break a picture. */
const UNSOUND = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]+/gu;

/** So much of a title or a note is told. */
const LONGEST = 200;

/** A text of the page's or the user's as one sound line. */
export function tidy(text: string): string {
  const line = text.toWellFormed().replaceAll(UNSOUND, ' ').replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const letters = lettersOf(line);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : line;
}
