import { COLUMNS } from '../columns.ts';
import { minuteCells } from '../rows.ts';
import { tableOf } from './table.ts';

/** Which broadcast a row is of stands in front of every table. */
const own = COLUMNS.map((column, index) => ({ ...column, index })).filter(
  ({ name }) => name !== 'platform' && name !== 'room' && name !== 'broadcast',
);

/** One row a minute. */
export const minutes = tableOf(
  'minutes',
  own.map(({ name, unit, zh, en, index }) => ({
    name,
    unit,
    zh,
    en,
    read: (cells: ReturnType<typeof minuteCells>[number]) => cells[index] ?? null,
  })),
  ({ detail }) => minuteCells(detail),
);
