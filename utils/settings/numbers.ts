import type { Figure } from '../metrics/figure.ts';
import type { Definition } from '../metrics/definitions/definition.ts';
import type { Unit } from '../metrics/unit.ts';
import type { Language } from './language.ts';
import { wordsIn } from './words.ts';
import { BOUNDS, format, type Manner, type Piece, type Style, WRITERS, type Written } from './writers.ts';

export type { Style, Written } from './writers.ts';

/** What stands for a figure that is not known: never 0. */
export const UNKNOWN = '–';

/** Stands between a part and the whole that it is of. */
const OF: Piece = { text: ' / ', unit: true };

/** Stands between the bounds of a range. */
export const DASH: Piece = { text: '–', unit: false };

/** The pieces as plain text. */
export const textOf = (written: Written): string => written.map(({ text }) => text).join('');

/** Writes an amount of a unit: a fraction's is a share of 1, money's is in minor units. */
export const writeAmount = (value: number, unit: Unit, style: Style): Written =>
  WRITERS[unit](value, style, {});

/** The same with its sign: a rise has its plus. */
export const writeChange = (value: number, unit: Unit, style: Style): Written =>
  WRITERS[unit](value, style, { signDisplay: 'exceptZero' });

/** A share of time that is below the whole is never rounded up to 100%. */
export const writeCoverage = (share: number, language: Language): string =>
  format(language, { style: 'percent', maximumFractionDigits: 1, roundingMode: 'floor' }).format(share);

export interface WrittenFigure {
  readonly value: Written;
  /** What the value may differ by, written beside it; null where there is nothing to add. */
  readonly bounds: string | null;
}

type Write = (amount: number, manner: Manner) => Written;

/**
 * Writes a metric's figure: its value with the bounds beside it ("402–404", "≥ 395"). Where only bounds are
 * known they stand in the value's place ("2.2%–7.3%", "≥ 10 万"), what it probably was beside them ("≈ 12 万");
 * where nothing is, "–". A share of too few persons is written as the two counts.
 */
export function writeFigure(
  { unit, signed }: Pick<Definition, 'unit' | 'signed'>,
  { value, low, high, estimate, chance, numerator, denominator }: Figure,
  style: Style,
): WrittenFigure {
  if (chance === 'few' && numerator !== null && denominator !== null) {
    const [some, all] = [numerator, denominator].map((count) => writeAmount(count, 'count', style));
    return { value: [...(some ?? []), OF, ...(all ?? [])], bounds: wordsIn(style.language)('metrics.few') };
  }
  const sign: Manner = signed ? { signDisplay: 'exceptZero' } : {};
  const write: Write = (amount, manner) => WRITERS[unit](amount, style, { ...sign, ...manner });
  const aside: Write = (amount, manner) => BOUNDS[unit](amount, style, { ...sign, ...manner });

  const floor = value === low && high === null;
  const ceiling = value === high && low === null;
  if (value === null || floor || ceiling) {
    const likely = estimate === null ? null : `≈ ${textOf(aside(whole(estimate, unit), {}))}`;
    return { value: writeRange(low, high, write), bounds: likely };
  }
  if ((low === null && high === null) || (low === value && high === value)) {
    return { value: write(value, {}), bounds: null };
  }
  const bounds = textOf(writeRange(low, high, aside));
  // Bounds that differ from the value by less than is written say nothing.
  return { value: write(value, {}), bounds: bounds === textOf(aside(value, {})) ? null : bounds };
}

/** Nothing is half a comment. */
const whole = (estimate: number, unit: Unit): number =>
  unit === 'count' || unit === 'coin' ? Math.round(estimate) : estimate;

/** Writes bounds. One alone is rounded away from what it bounds, so that it holds as written. */
function writeRange(low: number | null, high: number | null, write: Write): Written {
  if (low === null && high === null) return [{ text: UNKNOWN, unit: true }];
  if (low === null) return [{ text: '≤ ', unit: true }, ...write(high ?? 0, { roundingMode: 'ceil' })];
  if (high === null) return [{ text: '≥ ', unit: true }, ...write(low, { roundingMode: 'floor' })];
  const [from, to] = [write(low, {}), write(high, {})];
  return textOf(from) === textOf(to) ? from : [...from, DASH, ...to];
}
