import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeArchive } from '../../../../utils/exchange/archive/write.ts';
import { WAREHOUSE_TABLES } from '../../../../utils/exchange/clickhouse/tables.ts';
import type { Exported } from '../../../../utils/exchange/tables/table.ts';
import type { FormatId } from '../../../../utils/exchange/wish.ts';
import { mergeRows } from '../../../../utils/store/merge.ts';
import { moment } from '../../../../utils/units.ts';
import { Browser, countsOf, WITHOUT_LOG } from '../../exchange/clickhouse/browser.ts';
import { ALONE, Engine } from '../../exchange/clickhouse/engine.ts';
import { answerBy } from '../../exchange/clickhouse/engineServer.ts';
import { SERVER } from '../../exchange/clickhouse/fakeServer.ts';
import { exportOf } from '../../exchange/exported.ts';
import { importFolder } from '../../../tools/warehouse/import.ts';

const engine = new Engine();
beforeAll(() => engine.makeSchema(ALONE));
afterAll(() => engine.close());

let dir = '';
let exports = 0;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'roomtally-joined-'));
  exports = 0;
  for (const table of WAREHOUSE_TABLES) engine.run(`TRUNCATE TABLE roomtally.${table}`);
  answerBy(engine);
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
  vi.unstubAllGlobals();
});

/** Files of one moment each, an hour later every time. */
function put(extension: string, bytes: Uint8Array): void {
  exports += 1;
  const path = join(dir, `${exports}.${extension}`);
  writeFileSync(path, bytes);
  utimesSync(path, 1_777_100_000 + exports * 3600, 1_777_100_000 + exports * 3600);
}
const load = (): Promise<void> =>
  importFolder(
    dir,
    SERVER,
    false,
    { rows: () => undefined, done: () => undefined },
    new AbortController().signal,
  );
const inViews = () => engine.ask('SELECT key, comments, gmv FROM roomtally.metrics ORDER BY key');

type Put = (all: readonly Exported[]) => Promise<void>;
const WAYS: readonly (readonly [string, Put])[] = [
  ...(['csv', 'ndjson', 'parquet'] as const satisfies FormatId[]).map(
    (format) =>
      [format, async (all) => put('zip', await exportOf(all, { format }))] as const satisfies [string, Put],
  ),
  [
    'archives',
    async (all) =>
      put(
        'roomtally',
        writeArchive(mergeRows(...all.map(({ rows }) => rows)), { at: moment(0), by: 'test' }),
      ),
  ],
];

describe.each(WAYS)(
  'broadcasts that were exported before and after they were joined by hand, as %s',
  (_, write) => {
    test('are counted as in the later export, and as they were once they are taken apart again', async () => {
      const browser = new Browser(WITHOUT_LOG);
      await write(browser.exported());
      browser.join('b', 'a');
      await write(browser.exported());
      await load();
      expect(inViews()).toEqual(countsOf(browser.exported()));
      browser.join('b', null);
      await write(browser.exported());
      await load();
      expect(inViews()).toEqual(countsOf(browser.exported()));
    });
  },
);
