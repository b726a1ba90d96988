import type { DBCore, Middleware } from 'dexie';
import { packSlots, unpackSlots } from '../tally/packing.ts';
import { type StoredSpan, wholeSpan } from '../tally/slot.ts';
import type { SlotRow } from './schema.ts';

/** A slot as any version of the extension stored it. */
export type StoredSlot = Omit<SlotRow, 'span'> & { readonly span: StoredSpan | Uint8Array };

/** Packs slots as they are stored: as objects they take several times as much. */
export const packedSlots: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'packed slots',
  // Below Dexie's own, which see rows as they are read.
  level: -2,
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      if (name !== 'slots') return table;
      return {
        ...table,
        mutate: (request) =>
          table.mutate(
            request.type === 'add' || request.type === 'put'
              ? { ...request, values: (request.values as readonly StoredSlot[]).map(packedSlot) }
              : request,
          ),
      };
    },
  }),
};

/** A slot as it is stored now. */
export const packedSlot = (row: StoredSlot): StoredSlot =>
  row.span instanceof Uint8Array ? row : { ...row, span: packSlots([[row.slot, wholeSpan(row.span)]]) };

/** A stored slot as it is worked with. */
export function wholeSlot(row: StoredSlot): SlotRow {
  if (!(row.span instanceof Uint8Array)) return { ...row, span: wholeSpan(row.span) };
  const [first] = unpackSlots(row.span);
  if (!first) throw new RangeError('A stored slot is empty.');
  return { ...row, span: first[1] };
}
