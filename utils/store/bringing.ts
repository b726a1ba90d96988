import { canonical } from '../exchange/archive/json.ts';

/** What is needed of a table. */
interface Rows<Row, Id> {
  readonly bulkGet: (ids: Id[]) => PromiseLike<readonly (Row | undefined)[]>;
  readonly bulkPut: (rows: readonly Row[]) => PromiseLike<unknown>;
  readonly bulkDelete: (ids: Id[]) => PromiseLike<unknown>;
}

/** A table of rows that the user writes, of which copies come from elsewhere. */
interface Brought<Row, Id> {
  readonly table: Rows<Row, Id>;
  /** Several copies as one. */
  readonly merge: (...all: readonly (readonly Row[])[]) => readonly Row[];
}

/** Which rows of another copy would change what is here, and how they would stand then. */
export async function planBringing<Id, Row extends { readonly id: Id }>(
  { table, merge }: Brought<Row, Id>,
  there: readonly Row[],
): Promise<Row[]> {
  const here = (await table.bulkGet(there.map(({ id }) => id))).filter((row) => row !== undefined);
  // What is written in a row counts, not the order in which it was put together.
  const known = new Set(here.map(canonical));
  return merge(here, there).filter((row) => !known.has(canonical(row)));
}

/** Brings another copy in; what was edited later here stays. Within a transaction, as is taking it back. */
export async function bring<Id, Row extends { readonly id: Id }>(
  into: Brought<Row, Id>,
  there: readonly Row[],
): Promise<{ readonly changed: readonly Row[]; readonly back: () => Promise<void> }> {
  const { table } = into;
  const changed = await planBringing(into, there);
  const ids = changed.map(({ id }) => id);
  const former = (await table.bulkGet(ids)).filter((row) => row !== undefined);
  await table.bulkPut(changed);
  return {
    changed,
    back: async () => {
      await table.bulkDelete(ids);
      await table.bulkPut(former);
    },
  };
}
