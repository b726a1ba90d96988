import { csvTable } from './csv/csv.ts';
import { safe } from './file.ts';
import type { TableFormat, TableWriter } from './format.ts';
import { ndjsonTable } from './ndjson/ndjson.ts';
import { parquetTable } from './parquet/parquet.ts';
import { type Course, Pieces } from './course.ts';
import type { Exported, Table } from './tables/table.ts';
import { dictionaryOf, tableNamed } from './tables/tables.ts';
import { xlsxTable } from './xlsx/xlsx.ts';
import { ZipWriter } from './zip.ts';
import { isoDay, type Zone } from './zone.ts';
import type { FormatId, Wish } from './wish.ts';

const FORMATS: Readonly<Record<FormatId, (wish: Wish) => TableFormat>> = {
  csv: ({ mark }) => csvTable(mark),
  xlsx: () => xlsxTable,
  ndjson: () => ndjsonTable,
  parquet: () => parquetTable,
};

/** How many rows are written before it is looked whether a piece is full. */
const ROWS = 256;

/**
 * Writes tables of broadcasts into one file: a ZIP with a file for each table and one that says what the columns
 * mean, Parquet in Hive's folders; a single workbook, which says so itself, as it is. One broadcast is held at a
 * time, and of its events a stretch.
 *
 * @throws the signal's reason when it is aborted; whoever takes the bytes throws away what there is
 */
export async function exportTables(wish: Wish, zone: Zone, course: Course): Promise<void> {
  const pieces = new Pieces(course);
  const format = FORMATS[wish.format](wish);
  const tables = wish.tables.map((id) => tableNamed(id, wish.viewers));
  const [first, ...others] = tables;
  if (first && others.length === 0 && wish.format === 'xlsx') {
    const writer = format.open(first, zone, pieces.take);
    await eachBroadcast(wish, [first], course, (exported, table, tell) =>
      fill(writer, table, exported, pieces, tell),
    );
    writer.end();
  } else {
    const zip = new ZipWriter(pieces.take);
    const write = wish.format === 'parquet' ? inFolders : inOneFile;
    await write({ wish, tables, format, zip, zone, pieces, course });
    const dictionary = dictionaryOf(tables);
    const flat = wish.format === 'ndjson' ? ndjsonTable : csvTable(wish.mark);
    const file = zip.file(`columns.${flat.extension}`, false);
    const writer = flat.open(dictionary.head, zone, file.write);
    for (const row of dictionary.rows) writer.add(row);
    writer.end();
    file.end();
    zip.end();
  }
  await pieces.handOn();
}

interface Writing {
  readonly wish: Wish;
  readonly tables: readonly Table[];
  readonly format: TableFormat;
  readonly zip: ZipWriter;
  readonly zone: Zone;
  readonly pieces: Pieces;
  readonly course: Course;
}

async function inOneFile({ wish, tables, format, zip, zone, pieces, course }: Writing): Promise<void> {
  let open: { table: Table; writer: TableWriter; end: () => void } | null = null;
  const close = (): void => {
    open?.writer.end();
    open?.end();
  };
  await eachBroadcast(wish, tables, course, async (exported, table, tell) => {
    if (open?.table !== table) {
      close();
      const file = zip.file(`${table.id}.${format.extension}`, format.packed ?? false);
      open = { table, writer: format.open(table, zone, file.write), end: file.end };
    }
    await fill(open.writer, table, exported, pieces, tell);
  });
  close();
}

/** `minutes/platform=douyin/date=2026-04-24/part-0.parquet`: the first broadcast of that day is part 0. */
async function inFolders({ wish, tables, format, zip, zone, pieces, course }: Writing): Promise<void> {
  const parts = new Map<string, number>();
  await eachBroadcast(wish, tables, course, async (exported, table, tell) => {
    const { platform, from } = exported.detail;
    const folder = `${table.id}/platform=${safe(platform)}/date=${isoDay(from, zone)}`;
    const part = parts.get(folder) ?? 0;
    parts.set(folder, part + 1);
    const file = zip.file(`${folder}/part-${part}.${format.extension}`, format.packed ?? false);
    const writer = format.open(table, zone, file.write);
    await fill(writer, table, exported, pieces, tell);
    writer.end();
    file.end();
  });
}

/** How much of one broadcast's table is done, 0 to 1. */
type Tell = (share: number) => void;

async function eachBroadcast(
  { keys }: Wish,
  tables: readonly Table[],
  { read, progress, signal }: Course,
  visit: (exported: Exported, table: Table, tell: Tell) => Promise<void>,
): Promise<void> {
  const total = keys.length * tables.length;
  let done = 0;
  let told = 0;
  const tell = (share: number): void => {
    const now = (done + share) / total;
    if (now > told) progress((told = now));
  };
  for (const table of tables) {
    for (const key of keys) {
      signal.throwIfAborted();
      const exported = await read(key);
      if (exported) await visit(exported, table, tell);
      tell(1);
      done += 1;
    }
  }
}

async function fill(
  writer: TableWriter,
  table: Table,
  exported: Exported,
  pieces: Pieces,
  tell: Tell,
): Promise<void> {
  const expected = eventsIn(exported);
  let rows = 0;
  for (const row of table.rows(exported)) {
    writer.add(row);
    rows += 1;
    if (rows % ROWS === 0 && (await pieces.handOnWhenFull())) tell(Math.min(rows / expected, 1));
  }
}

/** How many events there are: of a broadcast's tables only that of its events is long. */
const eventsIn = ({ detail: { minutes } }: Exported): number =>
  minutes.flatMap(({ span }) => Object.values(span.events)).reduce((sum, { events }) => sum + events, 0);
