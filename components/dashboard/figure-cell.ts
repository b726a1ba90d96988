import type { MetricId } from '../../utils/metrics/definitions.ts';
import type { Known } from '../../utils/metrics/figure.ts';
import { definitionOf, type SetId } from '../../utils/metrics/sets.ts';
import { type Style, textOf, UNKNOWN } from '../../utils/settings/numbers.ts';
import type { WriteFigure } from '../controls/amounts.tsx';

/** How figures are written that are copied. */
export interface CopyStyle extends Omit<Style, 'short'> {
  readonly set: SetId;
  readonly write: WriteFigure;
}

/** A figure as the cell of a spreadsheet: its exact value alone. */
export function figureCell(id: MetricId, known: Known, { set, write, ...style }: CopyStyle): string {
  if ('unknown' in known) return UNKNOWN;
  return textOf(write(definitionOf(id, set), known.figure, { ...style, short: false }).value);
}
