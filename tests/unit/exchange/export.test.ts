import { DuckDBInstance } from '@duckdb/node-api';
import { csvParseRows } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import readExcel from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import { csvCell } from '../../../utils/exchange/csv/cell.ts';
import { exportTables } from '../../../utils/exchange/export.ts';
import { type Value, typeOf } from '../../../utils/exchange/tables/table.ts';
import { TABLE_IDS } from '../../../utils/exchange/tables/tables.ts';
import { written } from '../../../utils/exchange/written.ts';
import { wallTime } from '../../../utils/exchange/zone.ts';
import { after, type BroadcastKey, days, moment, type PlatformId } from '../../../utils/units.ts';
import { broadcastOf } from '../../bench/exchange/broadcast.ts';
import { cellsOf, exportOf, filesOf, generated, headOf, textOf, ZONE } from './exported.ts';

const broadcast = generated();
const BOM = '\uFEFF';

describe('tables as CSV', async () => {
  const files = await filesOf([broadcast], { format: 'csv' });

  test.each(TABLE_IDS)('%s come back as they were', (id) => {
    const [heading, ...rows] = csvParseRows(textOf(files[`${id}.csv`]).slice(BOM.length));
    const columns = headOf(id);
    expect(heading).toEqual(columns.map(({ name }) => name));
    const expected = cellsOf(id, broadcast).map((row) =>
      row.map((value, index) => csvCell(written(value, columns[index], ZONE))),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(expected);
  });

  test('carry along what each column means', () => {
    const rows = csvParseRows(textOf(files['columns.csv']).slice(BOM.length)).slice(1);
    const named = rows.map(([table, column]) => `${table}.${column}`);
    expect(named).toEqual(TABLE_IDS.flatMap((id) => headOf(id).map(({ name }) => `${id}.${name}`)));
    expect(rows.every((row) => row.every((cell) => cell !== ''))).toBe(true);
  });

  test('begin with a byte order mark, unless it is not wanted', async () => {
    expect(textOf(files['minutes.csv']).startsWith(BOM)).toBe(true);
    const bare = await filesOf([broadcast], { format: 'csv', mark: false, tables: ['minutes'] });
    expect(textOf(bare['minutes.csv']).startsWith('key,')).toBe(true);
  });

  test('hold no cell that a spreadsheet would run', () => {
    expect(textOf(files['broadcasts.csv'])).toContain(`"'=HYPERLINK(`);
  });

  test('are one file each for several broadcasts, with one heading', async () => {
    const other = { ...broadcast, detail: { ...broadcast.detail, key: 'douyin:2' as BroadcastKey } };
    const both = await filesOf([broadcast, other], { format: 'csv', tables: ['minutes'] });
    expect(Object.keys(both)).toEqual(['minutes.csv', 'columns.csv']);
    const rows = csvParseRows(textOf(both['minutes.csv']).slice(BOM.length));
    expect(rows).toHaveLength(1 + 2 * cellsOf('minutes', broadcast).length);
  });
});

describe('tables as NDJSON', async () => {
  const files = await filesOf([broadcast], { format: 'ndjson' });

  test.each(TABLE_IDS)('%s come back as they were', (id) => {
    const lines = textOf(files[`${id}.ndjson`])
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, Value>);
    const columns = headOf(id);
    const rows = lines.map((line) => columns.map(({ name }) => line[name]));
    expect(rows).toEqual(
      cellsOf(id, broadcast).map((row) => row.map((value, index) => written(value, columns[index], ZONE))),
    );
  });
});

describe('tables as workbooks', async () => {
  const files = await filesOf([broadcast], { format: 'xlsx' });

  test.each(TABLE_IDS)('%s come back as they were, each cell of its type', async (id) => {
    const columns = headOf(id);
    const { sheets } = await sheetsOf(files[`${id}.xlsx`]);
    const [heading, ...rows] = sheets.get(id) ?? [];
    expect(heading).toEqual(columns.map(({ name }) => name));
    const expected = cellsOf(id, broadcast);
    expect(rows).toHaveLength(expected.length);
    for (const [at, row] of expected.entries()) {
      for (const [index, value] of row.entries()) {
        const read = rows[at]?.[index];
        if (columns[index]?.unit === 'time' && typeof value === 'number') {
          // A spreadsheet's times are parts of a day: a millisecond is near the last of their digits.
          expect(read).toBeInstanceOf(Date);
          expect(Math.abs(Number(read) - wallTime(moment(value), ZONE))).toBeLessThanOrEqual(1);
        } else expect(read).toBe(value === '' ? null : value);
      }
    }
  });

  test('say on a sheet of their own what the columns mean', async () => {
    const { names, sheets } = await sheetsOf(files['minutes.xlsx']);
    expect(names).toEqual(['minutes', 'columns']);
    expect(sheets.get('columns')).toHaveLength(1 + headOf('minutes').length);
  });

  test('keep their heading in sight and hold no formula', () => {
    const sheet = strFromU8(
      unzipSync(files['broadcasts.xlsx'] ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    expect(sheet).toContain('<pane ySplit="1"');
    expect(sheet).not.toContain('<f>');
  });

  test('are one file that opens as it is where only one is wanted', async () => {
    const { names } = await sheetsOf(await exportOf([broadcast], { format: 'xlsx', tables: ['marks'] }));
    expect(names).toEqual(['marks', 'columns']);
  });
});

describe('tables as Parquet', async () => {
  const files = await filesOf([broadcast], { format: 'parquet' });
  const day = 'platform=douyin/date=2026-04-24';
  const folder = mkdtempSync(join(tmpdir(), 'roomtally-parquet-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(TABLE_IDS)('%s come back as they were, each column of its type', async (id) => {
    const columns = headOf(id);
    const file = files[`${id}/${day}/part-0.parquet`] ?? expect.unreachable(Object.keys(files).join());
    const rows = await parquetReadObjects({ file: Uint8Array.from(file).buffer });
    const expected = cellsOf(id, broadcast).map((row) =>
      Object.fromEntries(
        columns.map((column, index) => {
          const value = row[index] ?? null;
          const time = typeOf(column) === 'time' && typeof value === 'number';
          return [column.name, time ? new Date(value) : value];
        }),
      ),
    );
    expect(rows).toEqual(expected);
  });

  test('are read by DuckDB as one table of Hive’s folders, with the same sums', async () => {
    const other = { ...broadcast, detail: { ...broadcast.detail, key: 'douyin:2' as BroadcastKey } };
    const both = await filesOf([broadcast, other], { format: 'parquet', tables: ['events', 'minutes'] });
    for (const [path, bytes] of Object.entries(both)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const db = await (await DuckDBInstance.create(':memory:')).connect();
    const ask = async (sql: string) => (await db.runAndReadAll(sql)).getRowsJson();
    const events = cellsOf('events', broadcast);
    const counts = headOf('events').findIndex(({ name }) => name === 'count');
    const sum = events.reduce((total, row) => total + Number(row[counts]), 0);
    const from = (id: string) => `read_parquet('${folder}/${id}/**/*.parquet', hive_partitioning = true)`;
    expect(await ask(`SELECT count(*), sum(count), min(platform), min(date) FROM ${from('events')}`)).toEqual(
      [[String(2 * events.length), 2 * sum, 'douyin', '2026-04-24']],
    );
    const types = await ask(`SELECT typeof("from"), typeof(comments) FROM ${from('minutes')} LIMIT 1`);
    expect(types).toEqual([['TIMESTAMP WITH TIME ZONE', 'DOUBLE']]);
  });
});

test('a broadcast’s Parquet lies in the folder of its platform and day, of two of one day each in a part of its own', async () => {
  const named = (key: string, over: Partial<typeof broadcast.detail> = {}) => ({
    ...broadcast,
    detail: { ...broadcast.detail, key: key as BroadcastKey, ...over },
  });
  const other = { platform: 'tiktok' as PlatformId };
  const all = [
    named('douyin:1'),
    named('tiktok:1', other),
    named('douyin:2'),
    named('tiktok:2', { ...other, from: after(broadcast.detail.from, days(1)) }),
  ];
  const files = await filesOf(all, { format: 'parquet', tables: ['broadcasts'] });
  const paths = Object.keys(files)
    .filter((path) => path !== 'columns.csv')
    .toSorted();
  expect(paths).toEqual([
    'broadcasts/platform=douyin/date=2026-04-24/part-0.parquet',
    'broadcasts/platform=douyin/date=2026-04-24/part-1.parquet',
    'broadcasts/platform=tiktok/date=2026-04-24/part-0.parquet',
    'broadcasts/platform=tiktok/date=2026-04-25/part-0.parquet',
  ]);
  const keysIn = async (path: string | undefined) =>
    (await parquetReadObjects({ file: Uint8Array.from(files[path ?? ''] ?? []).buffer })).map((row) =>
      String(row['key']),
    );
  expect(await Promise.all(paths.map(keysIn))).toEqual([
    ['douyin:1'],
    ['douyin:2'],
    ['tiktok:1'],
    ['tiktok:2'],
  ]);
});

describe('an export', () => {
  test('leaves viewers out where they are not wanted', async () => {
    const viewers = new Set(cellsOf('events', broadcast).map((row) => String(row.at(-1))));
    const shown = async (wanted: boolean): Promise<boolean> => {
      const asked = { format: 'csv', viewers: wanted, tables: ['events'] } as const;
      const text = textOf((await filesOf([broadcast], asked))['events.csv']);
      return [...viewers].some((viewer) => text.includes(viewer));
    };
    expect(await shown(true)).toBe(true);
    expect(await shown(false)).toBe(false);
  });

  test('counts no event twice that two pages heard', () => {
    const twice = {
      detail: {
        ...broadcast.detail,
        recorders: broadcast.detail.recorders.flatMap((row) => [
          row,
          { ...row, id: `${row.id}b` as typeof row.id },
        ]),
      },
      rows: {
        ...broadcast.rows,
        chunks: broadcast.rows.chunks.flatMap((row) => [
          row,
          { ...row, recorder: `${row.recorder}b` as typeof row.recorder },
        ]),
        slots: broadcast.rows.slots.flatMap((row) => [
          row,
          { ...row, recorder: `${row.recorder}b` as typeof row.recorder },
        ]),
      },
    };
    expect(cellsOf('events', twice)).toHaveLength(cellsOf('events', broadcast).length);
  });

  test('of one long table tells how far it is on the way, and never less than before', async () => {
    const told: number[] = [];
    const wish = { format: 'csv', tables: ['events'] } as const;
    await exportOf([broadcastOf(100_000)], wish, (share) => told.push(share));
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b));
    expect(told[0]).toBeGreaterThan(0);
    expect(told[0]).toBeLessThan(0.7);
    expect(told.at(-1)).toBe(1);
  });

  test('tells how far it is, and stops within a piece when it is cancelled', async () => {
    const told: number[] = [];
    const stopped = new AbortController();
    const pieces: number[] = [];
    const run = exportTables(
      {
        keys: [broadcast.detail.key],
        tables: ['minutes', 'events'],
        format: 'ndjson',
        viewers: true,
        mark: false,
      },
      ZONE,
      {
        read: async () => broadcast,
        write: async ({ length }) => {
          pieces.push(length);
        },
        progress: (share) => {
          told.push(share);
          stopped.abort();
        },
        signal: stopped.signal,
      },
    );
    await expect(run).rejects.toThrow();
    expect(told).toEqual([0.5]);
    expect(pieces).toEqual([]);
  });
});

/** A workbook's sheets as another reads them. */
async function sheetsOf(file: Uint8Array | undefined) {
  const read = await readExcel(Buffer.from(file ?? new Uint8Array()));
  return {
    names: read.map(({ sheet }) => sheet),
    sheets: new Map(read.map(({ sheet, data }) => [sheet, data])),
  };
}
