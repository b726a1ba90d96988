import { lettersOf } from './letters.ts';

/** How wide letters of system fonts are, in their size: as near as can be told without drawing them. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u, 1],
  [/\p{Extended_Pictographic}/u, 1.2],
  [/[\s.,:;!'|()·]/u, 0.32],
  [/[\dA-HJ-Z%≥≤≈+¥$@&mwMW●◆–]/u, 0.64],
];
const OTHERS = 0.56;
/** Bold letters are wider by so much. */
export const BOLD = 1.1;

const widthOfLetter = (letter: string): number => WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? OTHERS;

/** About how wide a text is. */
export const widthOf = (text: string, size: number): number =>
  lettersOf(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size;

/** As much of a text as has room, with a sign where it was cut. */
export function cut(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const letters = lettersOf(text);
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The size at which a text has room: smaller than asked for where it must be. */
export const fitting = (text: string, size: number, width: number): number =>
  Math.min(size, Math.floor((size * width) / Math.max(1, widthOf(text, size))));

/** Where a line may end: after a space, around a letter of a script without spaces. */
const PIECES =
  /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]|[^\s\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]+\s*|\s+/gu;

/** A text in lines; the last of them is cut where there are too many. */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size) > width && lines.length < most - 1) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].map((each) => cut(each, size, width));
}
