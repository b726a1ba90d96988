import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Out, TableFormat } from '../format.ts';
import { type Column, typeOf, type Value, type ValueType } from '../tables/table.ts';

/** Rows of one group, which is held until it is written: more of them take more memory. */
const GROUP = 10_000;

type Schema = ParquetWriter['schema'];
type Element = Omit<Schema[number], 'name'>;

/** Every column may be empty. Times are instants: readers show them in UTC or in a zone of theirs. */
const ELEMENTS: Readonly<Record<ValueType, Element>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  time: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
    repetition_type: 'OPTIONAL',
  },
  number: { type: 'DOUBLE', repetition_type: 'OPTIONAL' },
  truth: { type: 'BOOLEAN', repetition_type: 'OPTIONAL' },
};

const schemaOf = (columns: readonly Column[]): Schema => [
  { name: 'root', num_children: columns.length },
  ...columns.map((column) => ({ name: column.name, ...ELEMENTS[typeOf(column)] })),
];

/** A table as Parquet: typed columns, compressed with Snappy, which every reader knows. */
export const parquetTable: TableFormat = {
  extension: 'parquet',
  packed: true,
  open: ({ columns }, _, out) => {
    const writer = new ParquetWriter({
      writer: new PassingOn(out),
      schema: schemaOf(columns),
      createdBy: 'roomtally',
    });
    let group: Value[][] = columns.map(() => []);
    let rows = 0;
    const write = (): void => {
      if (rows === 0) return;
      void writer.write({
        columnData: columns.map(({ name }, index) => ({ name, data: group[index] ?? [] })),
        rowGroupSize: GROUP,
      });
      group = columns.map(() => []);
      rows = 0;
    };
    return {
      add: (row) => {
        for (const [index, cells] of group.entries()) cells.push(row[index] ?? null);
        rows += 1;
        if (rows === GROUP) write();
      },
      end: () => {
        write();
        void writer.finish();
      },
    };
  },
};

/** Hands on what was written after each group, and keeps no more than that. */
class PassingOn extends ByteWriter {
  readonly #out: Out;

  constructor(out: Out) {
    super(0x10000);
    this.#out = out;
  }

  flush(): void {
    this.#out(this.getBytes().slice());
    this.index = 0;
  }

  override finish(): void {
    this.flush();
  }
}
