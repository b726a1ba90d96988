import type { ReviewRow } from '../../store/schema.ts';
import { nameOfPeriod, type Period, periodOf } from './period.ts';

/** The notes of a period, in the order in which they were decided. */
export const notesOf = (notes: readonly ReviewRow[], period: Period): ReviewRow[] =>
  notes
    .filter((note) => !note.deleted && note.period === nameOfPeriod(period))
    .toSorted((a, b) => a.decidedAt - b.decidedAt);

/** What was decided at the last review of this kind before: its period and notes; null where nothing was. */
export function decidedBefore(
  notes: readonly ReviewRow[],
  period: Period,
): { readonly period: Period; readonly notes: readonly ReviewRow[] } | null {
  const earlier = notes.flatMap(({ deleted, period: name }) => {
    const own = deleted ? null : periodOf(name);
    return own?.kind === period.kind && own.first < period.first ? own : [];
  });
  const last = earlier.toSorted((a, b) => (a.first < b.first ? 1 : -1))[0];
  return last ? { period: last, notes: notesOf(notes, last) } : null;
}
