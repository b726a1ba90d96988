import { NAMES } from '../../metrics/names.ts';
import type { Basis, Known } from '../../metrics/figure.ts';
import type { MetricId } from '../../metrics/definitions.ts';
import { saysOf } from '../../metrics/says.ts';
import { definitionOf, type SetId } from '../../metrics/sets.ts';
import { type Style, textOf, UNKNOWN, writeCoverage, writeFigure } from '../../settings/numbers.ts';
import { wordsIn } from '../../settings/words.ts';

/** A figure as it is written on the page. */
export interface Shown {
  readonly id: MetricId;
  readonly name: string;
  /** "–" where it is not known. */
  readonly value: string;
  /** What the value may differ by, or why there is none. */
  readonly bounds: string | null;
  /** How it is known; null where it is not. */
  readonly basis: Basis | null;
  /** Which share of its window was heard, where that is less than all. */
  readonly coverage: string | null;
  /** Its definition in words. */
  readonly says: string;
}

/** Writes a figure by the rules of the page: short as its tiles, exact as its lists. */
export function shownOf(id: MetricId, known: Known, set: SetId, style: Style): Shown {
  const { language } = style;
  const definition = definitionOf(id, set);
  const named = { id, name: NAMES[id][language], says: saysOf(id, set)[language] };
  if ('unknown' in known) {
    const bounds = wordsIn(language)(`metrics.${known.unknown}`);
    return { ...named, value: UNKNOWN, bounds, basis: null, coverage: null };
  }
  const { figure } = known;
  const { value, bounds } = writeFigure(definition, figure, style);
  const coverage = figure.coverage < 1 ? writeCoverage(figure.coverage, language) : null;
  return { ...named, value: textOf(value), bounds, basis: figure.basis, coverage };
}
