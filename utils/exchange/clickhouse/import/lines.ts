import { broadcastViews } from '../../../metrics/views.ts';
import { moment } from '../../../units.ts';
import { readArchive } from '../../archive/read.ts';
import { type Line, lineOf, linesOf } from '../rows.ts';
import { WAREHOUSE_TABLES } from '../tables.ts';
import { cellsOf, fileColumns, ImportRefused } from './cells.ts';
import type { Found, TableFile } from './exports.ts';
import { READERS } from './records.ts';

/** The rows of an export in the order in which they are sent: the same files give the same rows. */
export async function* linesIn({ name, version, content }: Found, viewers: boolean): AsyncGenerator<Line> {
  if ('archive' in content) {
    const rows = readArchive(await content.archive());
    for (const detail of broadcastViews(rows, moment(version), { myRooms: [] })) {
      const ids = new Set(detail.recorders.map(({ id }) => id));
      const own = <Row extends { readonly recorder: string }>(all: readonly Row[]): Row[] =>
        all.filter(({ recorder }) => (ids as ReadonlySet<string>).has(recorder));
      const { chunks, slots, sketches, marks } = rows;
      const stored = { chunks: own(chunks), slots: own(slots), sketches: own(sketches), marks: own(marks) };
      yield* linesOf({ detail, rows: { ...rows, ...stored, recorders: detail.recorders } }, version, viewers);
    }
    return;
  }
  const files = await content.files();
  if (!files.some(({ table }) => table === 'broadcasts'))
    throw new ImportRefused(
      `${name} has no table "broadcasts", which all others belong to: export it along.`,
    );
  for (const table of WAREHOUSE_TABLES) {
    const own = files.filter((file) => file.table === table).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    yield* linesOfTable(own, version);
  }
}

async function* linesOfTable(files: readonly TableFile[], version: number): AsyncGenerator<Line> {
  /** How many rows of each broadcast there were. */
  const counts = new Map<string, number>();
  for (const { name, table, format, read } of files) {
    const columns = fileColumns(table);
    const records = await READERS.get(format)?.(await read(), name);
    let at = 0;
    for (const record of records ?? []) {
      at += 1;
      const cells = cellsOf(columns, record, `${name}, row ${at}`);
      const [key] = cells;
      if (typeof key !== 'string') throw new ImportRefused(`${name}, row ${at}: the column "key" is empty.`);
      const row = counts.get(key) ?? 0;
      counts.set(key, row + 1);
      yield { table, json: lineOf(columns, cells, { version, row }) };
    }
  }
}
