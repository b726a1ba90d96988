import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeArchive } from '../../../../utils/exchange/archive/write.ts';
import { main } from '../../../tools/warehouse/command.ts';
import { importFolder } from '../../../tools/warehouse/import.ts';
import { linesOf } from '../../../../utils/exchange/clickhouse/rows.ts';
import type { FormatId } from '../../../../utils/exchange/wish.ts';
import { broadcastViews } from '../../../../utils/metrics/views.ts';
import { moment } from '../../../../utils/units.ts';
import { exportOf, generated } from '../../exchange/exported.ts';
import { FakeServer, SERVER } from '../../exchange/clickhouse/fakeServer.ts';

const exported = generated();
const KEY = exported.detail.key;
/** In seconds, so that every file system keeps it. */
const WRITTEN = 1_777_100_000;
const VERSION = WRITTEN * 1000;
const NEVER = new AbortController().signal;
const NOBODY = { rows: () => undefined, done: () => undefined };

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'roomtally-import-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function put(name: string, bytes: Uint8Array, at = WRITTEN): void {
  const path = join(dir, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  utimesSync(path, at, at);
}
const putUnzipped = (folder: string, zip: Uint8Array): void => {
  for (const [name, bytes] of Object.entries(unzipSync(zip))) put(join(folder, name), bytes);
};
const load = (viewers = true): Promise<void> => importFolder(dir, SERVER, viewers, NOBODY, NEVER);

/** Exported tables have no sketches; and CSV does not tell an empty text from none. */
const expected = (version = VERSION): string[] =>
  [...linesOf(exported, version, true)]
    .filter(({ table }) => table !== 'sketches')
    .map(({ json }) => json)
    .toSorted();
const known = (rows: readonly string[]): string[] =>
  rows.map((row) => row.replaceAll(/:""(?=[,}])/g, ':null')).toSorted();

describe.each(['csv', 'ndjson', 'parquet'] as const satisfies FormatId[])(
  'tables exported as %s',
  (format) => {
    test('are loaded as the extension would send them, from a ZIP', async () => {
      const server = new FakeServer();
      put('2026/april.zip', await exportOf([exported], { format }));
      await load();
      expect(known(server.rowsOf(KEY, VERSION))).toEqual(known(expected()));
    });

    test('are loaded as the extension would send them, from folders', async () => {
      const server = new FakeServer();
      putUnzipped('april', await exportOf([exported], { format }));
      await load();
      expect(known(server.rowsOf(KEY, VERSION))).toEqual(known(expected()));
    });
  },
);

test('archives are loaded with their viewers only if that is asked for', async () => {
  const archive = writeArchive(exported.rows, { at: moment(0), by: 'test' });
  put('april.roomtally', archive);
  const [detail] = broadcastViews(exported.rows, moment(VERSION), { myRooms: [] });
  if (!detail) throw new Error('there is none');
  for (const viewers of [false, true]) {
    const server = new FakeServer();
    await load(viewers);
    const lines = [...linesOf({ detail, rows: exported.rows }, VERSION, viewers)].map(({ json }) => json);
    expect(server.rowsOf(KEY, VERSION).toSorted()).toEqual(lines.toSorted());
    expect(lines.some((json) => json.includes('"viewer"'))).toBe(viewers);
  }
});

describe('an import', () => {
  beforeEach(async () => put('april.zip', await exportOf([exported], { format: 'ndjson' })));

  test('that is repeated sends nothing', async () => {
    const server = new FakeServer();
    await load();
    const before = server.requests.length;
    await load();
    expect(server.requests.length).toBe(before);
  });

  test('that was broken off goes on where it stopped', async () => {
    const server = new FakeServer();
    server.fate = (index) => (index < 2 ? 'taken' : 'lost');
    await expect(load()).rejects.toMatchObject({ id: 'unreachable' });
    server.fate = () => 'taken';
    const before = server.requests.length;
    await load();
    expect(server.requests.length - before).toBe(3);
    expect(known(server.rowsOf(KEY, VERSION))).toEqual(known(expected()));
  });

  test('of a file that was exported anew is a later writing', async () => {
    const server = new FakeServer();
    await load();
    put('april.zip', await exportOf([exported], { format: 'ndjson' }), WRITTEN + 60);
    await load();
    expect(known(server.rowsOf(KEY, VERSION + 60_000))).toEqual(known(expected(VERSION + 60_000)));
  });
});

describe('says in a sentence', () => {
  const refusal = async (...args: string[]): Promise<string> => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await main(['import', dir, '--url', SERVER.url, ...args], 'secret', NEVER)).toBe(1);
    return said.mock.calls.map(([text]) => String(text)).join('');
  };
  /** A server that is ready. */
  const ready = async (): Promise<void> => {
    const { WAREHOUSE_TABLES } = await import('../../../../utils/exchange/clickhouse/tables.ts');
    const { VIEWS } = await import('../../../../utils/exchange/clickhouse/views.ts');
    const names = [...WAREHOUSE_TABLES, ...VIEWS.map(({ name }) => name)].join('\n');
    vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) =>
      typeof body === 'string'
        ? new Response(body.includes('version()') ? '26.7.1\n' : names)
        : new Response(''),
    );
  };

  test.each([
    ['an empty folder', 'readme.txt', 'hello', /holds nothing that Roomtally exported/],
    ['a cut ZIP', 'april.zip', 'PK\u0003\u0004', /april\.zip is no ZIP file/],
    ['an export without broadcasts', 'minutes.csv', 'key,from\r\na,\r\n', /has no table "broadcasts"/],
    ['a foreign column', 'broadcasts.csv', 'key,mood\r\na,good\r\n', /no column "mood"/],
    [
      'a word for a number',
      'broadcasts.csv',
      'key,comments\r\na,many\r\n',
      /row 1: column "comments" should be a number/,
    ],
    ['a time that is none', 'broadcasts.csv', 'key,startedAt\r\na,5\r\n', /"startedAt" should be a time/],
    ['a row without a key', 'broadcasts.csv', 'key,comments\r\n,1\r\n', /column "key" is empty/],
    ['a cut line', 'broadcasts.ndjson', '{"key":"a"}\n{"key":', /line 2 is no JSON object/],
    ['Parquet that is none', 'broadcasts.parquet', 'PAR1', /is no Parquet file/],
    ['an archive that is none', 'april.roomtally', 'PAR1', /refused: notArchive/],
  ])('what is wrong: %s', async (_, name, text, sentence) => {
    await ready();
    put(name, new TextEncoder().encode(text));
    expect(await refusal()).toMatch(sentence);
  });

  test('that the tables are not there, and how to make them', async () => {
    vi.stubGlobal('fetch', async () => new Response('26.7.1\n'));
    expect(await refusal()).toMatch(/npm run warehouse -- create/);
  });

  test('that nobody answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
    expect(await refusal()).toMatch(/Nobody answers/);
  });

  test('that an option is not one', async () => {
    expect(await refusal('--colour')).toMatch(/--colour.*--help/);
  });
});
