import type { RecorderRow, Rows } from '../store/schema.ts';
import type { Claim } from '../tally/resolve.ts';

/** The stored slots of these recorders, with the kind of page that each was heard on. */
export function claimsOf(recorders: readonly RecorderRow[], rows: Pick<Rows, 'slots'>): Claim[] {
  const pages = new Map(recorders.map(({ id, page }) => [id, page]));
  return rows.slots.flatMap(({ recorder, slot, span }) => {
    const page = pages.get(recorder);
    return page ? [{ recorder, page, slot, span }] : [];
  });
}
