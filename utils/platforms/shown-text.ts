import type { EventSighting, Sighting } from './platform.ts';
import { readRounded } from './rounded.ts';
import { event, reading } from './sightings.ts';

/** What stands between the texts of several places of a page: a line's end, with a mark that no line has. */
export const APART = '\f\n';

/** The texts of the places that a selector found. */
export const piecesOf = (text: string): readonly string[] => text.split(APART);

/** What stands on lines of its own, in a table in cells of its own. */
export const linesOf = (piece: string): readonly string[] =>
  piece.split(/[\t\n]/).flatMap((line) => line.trim() || []);

/**
 * Comments as a page shows them, one a place. Who wrote one is shown by a name, which is nobody's id.
 *
 * @param above how many lines stand above what was written
 */
export const commentsShown = (text: string, above: number): EventSighting[] =>
  piecesOf(text).flatMap((piece) => {
    const words = linesOf(piece).slice(above).join(' ');
    return words === '' ? [] : [event('comment', { text: words })];
  });

/** Viewers online as a page shows them: of several places the last. */
export const onlineShown = (text: string): Sighting[] => {
  const online = readRounded(piecesOf(text).at(-1) ?? '');
  return online ? [reading('online', online)] : [];
};

/** A product by its title: the longest of the lines, but for those that are something else. */
export const titleIn = (lines: readonly string[], other: RegExp): string | null =>
  lines
    .filter((line) => /\p{L}{2}/u.test(line) && !other.test(line))
    .toSorted((a, b) => b.length - a.length)[0] ?? null;
