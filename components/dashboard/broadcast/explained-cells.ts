import type { Explained } from '../../../utils/metrics/explained.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { between } from '../../../utils/units.ts';
import { type CopyStyle, figureCell } from '../figure-cell.ts';
import { EXPLAINED_COLUMNS } from './explained-columns.ts';

/** The cells of explanations, also of those that are not drawn. */
export const explainedCells = (rows: readonly Explained[], style: CopyStyle): string[][] =>
  rows.map((row) => [
    row.item,
    writeTime(row.from, 'timeExact', style.language),
    writeDuration(between(row.from, row.until), style.language),
    ...EXPLAINED_COLUMNS.map(({ id, of }) => figureCell(id, of(row), style)),
  ]);
