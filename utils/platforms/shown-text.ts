/** What stands between the texts of several places of a page: a line's end, with a mark that no line has. */
export const APART = '\f\n';

/** The texts of the places that a selector found. */
export const piecesOf = (text: string): readonly string[] => text.split(APART);

/** What stands on lines of its own, in a table in cells of its own. */
export const linesOf = (piece: string): readonly string[] =>
  piece.split(/[\t\n]/).flatMap((line) => line.trim() || []);
