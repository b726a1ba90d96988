/** A stretch of the time axis, in seconds. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** Nothing shorter than this is zoomed into, in seconds: minutes are what is drawn. */
export const SHORTEST = 120;

const lengthOf = ({ min, max }: Span): number => max - min;

/** The same length moved to where it lies within the whole; the whole where it is as long. */
function within({ min, max }: Span, whole: Span): Span {
  const length = Math.min(lengthOf(whole), max - min);
  const start = Math.min(Math.max(min, whole.min), whole.max - length);
  return { min: start, max: start + length };
}

/** Shows `factor` times as much time; `about` stays where it is. */
export function zoomed(shown: Span, whole: Span, factor: number, about = (shown.min + shown.max) / 2): Span {
  const length = Math.max(Math.min(SHORTEST, lengthOf(whole)), lengthOf(shown) * factor);
  const place = (about - shown.min) / lengthOf(shown);
  const min = about - place * length;
  return within({ min, max: min + length }, whole);
}

/** Moves along by a share of what is shown. */
export const panned = (shown: Span, whole: Span, share: number): Span => {
  const step = share * lengthOf(shown);
  return within({ min: shown.min + step, max: shown.max + step }, whole);
};

/** A stretch with a little of what was around it. */
export function around({ min, max }: Span, whole: Span): Span {
  const margin = Math.max(SHORTEST / 2, (max - min) * 0.1);
  return within({ min: min - margin, max: max + margin }, whole);
}

export const isWhole = (shown: Span, whole: Span): boolean =>
  shown.min <= whole.min && shown.max >= whole.max;
