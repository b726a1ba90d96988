import type { Rows } from '../../../utils/store/schema.ts';
import type { RecorderId } from '../../../utils/units.ts';

/** The same broadcasts as another operator's browser heard them, by recorders of its own. */
export function asHeardBy(rows: Rows, operator: number): Rows {
  const named = (recorder: RecorderId): RecorderId => `${recorder} ${operator}` as RecorderId;
  const own = <Row extends { readonly recorder: RecorderId }>(all: readonly Row[]): Row[] =>
    all.map((row) => ({ ...row, recorder: named(row.recorder) }));
  return {
    recorders: rows.recorders.map((row) => ({ ...row, id: named(row.id) })),
    chunks: own(rows.chunks),
    slots: own(rows.slots),
    sketches: own(rows.sketches),
    marks: [],
    broadcasts: rows.broadcasts,
  };
}
