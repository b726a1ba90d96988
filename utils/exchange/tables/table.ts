import type { Unit } from '../../metrics/unit.ts';
import type { BroadcastDetail } from '../../metrics/view.ts';
import type { Text } from '../../settings/language.ts';
import type { Rows } from '../../store/schema.ts';

/** What a cell holds: null where nobody could know. A time is a moment. */
export type Value = string | number | boolean | null;
export type ValueType = 'text' | 'time' | 'number' | 'truth';

/** A column, as the dictionary tells of it. */
export interface Column extends Text {
  readonly name: string;
  /** What a number counts in; else what kind of value it is. */
  readonly unit: Unit | Exclude<ValueType, 'number'>;
}

export const typeOf = ({ unit }: Column): ValueType =>
  unit === 'text' || unit === 'time' || unit === 'truth' ? unit : 'number';

/** A broadcast to be exported: as the dashboard shows it, and as it is stored. */
export interface Exported {
  readonly detail: BroadcastDetail;
  readonly rows: Rows;
}

/** What a table is called and which columns it has. */
export interface Head {
  readonly id: string;
  readonly columns: readonly Column[];
}

/** One kind of row, in one file of its own. */
export interface Table extends Head {
  /** The rows of one broadcast: a cell for each column. */
  readonly rows: (exported: Exported) => Iterable<readonly Value[]>;
}

/** A column with the way to read it from what a row is made of. */
export interface ColumnOf<Row> extends Column {
  readonly read: (row: Row, exported: Exported) => Value;
}

/** A table from its columns and what its rows are made of; which broadcast a row is of stands first. */
export function tableOf<Row>(
  id: string,
  columns: readonly ColumnOf<Row>[],
  partsOf: (exported: Exported) => Iterable<Row>,
): Table {
  const all: readonly ColumnOf<Row>[] = [...WHICH, ...columns];
  return {
    id,
    columns: all,
    rows: function* rows(exported) {
      for (const part of partsOf(exported)) yield all.map(({ read }) => read(part, exported));
    },
  };
}

const WHICH = [
  {
    name: 'key',
    unit: 'text',
    zh: '播间数自己的场次编号，各表用它相连',
    en: 'Roomtally’s own key of the broadcast, which joins the tables',
    read: (_: unknown, { detail }: Exported) => detail.key,
  },
  {
    name: 'platform',
    unit: 'text',
    zh: '平台',
    en: 'Platform',
    read: (_: unknown, { detail }: Exported) => detail.platform,
  },
  {
    name: 'room',
    unit: 'text',
    zh: '直播间，同网址中的编号',
    en: 'Room, as its address names it',
    read: (_: unknown, { detail }: Exported) => detail.room,
  },
  {
    name: 'broadcast',
    unit: 'text',
    zh: '直播场次，平台自己的编号',
    en: 'Broadcast, by the platform’s own id',
    read: (_: unknown, { detail }: Exported) => detail.broadcast,
  },
] as const;
