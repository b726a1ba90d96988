import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchesOf } from '../../../../utils/exchange/clickhouse/batches.ts';
import { check } from '../../../../utils/exchange/clickhouse/check.ts';
import { run } from '../../../../utils/exchange/clickhouse/http.ts';
import { WarehouseProblem } from '../../../../utils/exchange/clickhouse/problems.ts';
import { linesOf } from '../../../../utils/exchange/clickhouse/rows.ts';
import { schemaOf } from '../../../../utils/exchange/clickhouse/schema.ts';
import { type Cursor, sendBroadcast } from '../../../../utils/exchange/clickhouse/send.ts';
import type { OpenServer } from '../../../../utils/exchange/clickhouse/server.ts';
import type { Exported } from '../../../../utils/exchange/tables/table.ts';
import type { BroadcastKey } from '../../../../utils/units.ts';
import { generated } from '../exported.ts';
import { CLUSTER, type LoopbackServer, PROGRAM, startPair } from './servers.ts';

/** Small enough that a broadcast of a few minutes takes many batches. */
const SIZE = 4000;
/** Where rows go on to a second server each batch takes longer. */
const SPREAD_SIZE = 20_000;
const NEVER = new AbortController().signal;

/**
 * The schema on the columns that the old server of the tests knows: times as numbers. It knows no columns that
 * are added only where they are missing, no cluster's orders without a keeper, and not today's joins.
 */
const knownToOld = (statement: string): string[] =>
  /^(?:CREATE DATABASE|CREATE TABLE|CREATE VIEW \S+latest)/.test(statement)
    ? [statement.replaceAll('DateTime64(3)', 'Int64').replaceAll(` ON CLUSTER \`${CLUSTER}\``, '')]
    : [];

async function makeOld(server: OpenServer): Promise<void> {
  for (const statement of schemaOf(server).flatMap(knownToOld)) await run(server, statement, NEVER);
}

const one = generated();
const named = (key: string): Exported => ({
  ...one,
  detail: { ...one.detail, key: key as BroadcastKey },
});
const begun = ({ detail: { key } }: Exported, version = 1): Cursor => ({
  key,
  version,
  state: '',
  viewers: true,
  by: 'test',
  rows: 0,
  done: false,
});

/** Everything a server holds of a broadcast, as the lines that were sent. */
async function heldOf(server: OpenServer, key: string, version = 1): Promise<Record<string, number>> {
  const held: Record<string, number> = {};
  for (const table of ['events', 'sketches', 'minutes', 'marks', 'products', 'broadcasts']) {
    const from = `${server.database}.${table} FINAL WHERE key = '${key}' AND version = ${version}`;
    held[table] = Number(await run(server, `SELECT count() FROM ${from}`, NEVER));
  }
  return held;
}
const expectedOf = (exported: Exported): Record<string, number> => {
  const lines = Map.groupBy(linesOf(exported, 1, true), ({ table }) => table);
  return Object.fromEntries([...lines].map(([table, rows]) => [table, rows.length]));
};

const sizeFor = ({ cluster }: OpenServer): number => (cluster === null ? SIZE : SPREAD_SIZE);

/** Sends, and answers with the cursors that were noted. */
async function sent(server: OpenServer, exported: Exported, cursor = begun(exported)): Promise<Cursor[]> {
  const cursors: Cursor[] = [];
  const note = async (each: Cursor): Promise<void> => {
    cursors.push(each);
  };
  await sendBroadcast(server, exported, cursor, note, NEVER, sizeFor(server));
  return cursors;
}

const MISSING = 'skipped: clickhouse-server is not on this machine (apt-get install clickhouse-server)';
if (!PROGRAM) process.stdout.write(`a warehouse over HTTP, ${MISSING}\n`);

describe.skipIf(!PROGRAM)(
  `a warehouse over HTTP${PROGRAM ? '' : `, ${MISSING}`}`,
  { timeout: 120_000 },
  () => {
    let pair: { first: LoopbackServer; second: LoopbackServer; stop: () => Promise<void> };
    let single: OpenServer;
    let spread: OpenServer;
    beforeAll(async () => {
      pair = await startPair();
      single = pair.first.open('single');
      spread = pair.first.open('spread', CLUSTER);
      await makeOld(single);
      await makeOld(spread);
      await makeOld(pair.second.open('spread', CLUSTER));
    });
    afterAll(() => pair.stop());

    test('takes a broadcast in batches, each row once', async () => {
      const cursors = await sent(single, one);
      expect(cursors.length).toBeGreaterThan(10);
      expect(cursors.at(-1)?.done).toBe(true);
      expect(await heldOf(single, one.detail.key)).toEqual(expectedOf(one));
    });

    test('holds the cells that were sent', async () => {
      const sql = `SELECT * FROM single.minutes FINAL WHERE key = '${one.detail.key}' ORDER BY row FORMAT JSONEachRow`;
      const held = (await run(single, sql, NEVER)).trim().split('\n');
      const lines = [...linesOf(one, 1, true)].filter(({ table }) => table === 'minutes');
      const plain = (json: string): unknown =>
        Object.fromEntries(
          Object.entries(JSON.parse(json) as Record<string, string | number | null>).map(([name, value]) => [
            name,
            value === null ? null : String(value),
          ]),
        );
      expect(held.map(plain)).toEqual(lines.map(({ json }) => plain(json)));
    });

    test('doubles nothing when all of it is sent again', async () => {
      await sent(single, one);
      expect(await heldOf(single, one.detail.key)).toEqual(expectedOf(one));
    });

    test('goes on from where a sending stopped', async () => {
      const other = named('douyin:stopped');
      const stop = new AbortController();
      let last = begun(other);
      const note = async (cursor: Cursor): Promise<void> => {
        last = cursor;
        if (cursor.rows > 100) stop.abort();
      };
      await expect(sendBroadcast(single, other, last, note, stop.signal, SIZE)).rejects.toThrow(/abort/i);
      const rows = Object.values(expectedOf(other)).reduce((a, b) => a + b, 0);
      expect(last.rows).toBeLessThan(rows);
      const visible = `SELECT count() FROM single.latest_events WHERE key = '${other.detail.key}'`;
      expect(Number(await run(single, visible, NEVER))).toBe(0);

      const cursors = await sent(single, other, last);
      expect(cursors.every((cursor) => cursor.done || cursor.rows >= last.rows)).toBe(true);
      expect(await heldOf(single, other.detail.key)).toEqual(expectedOf(other));
      expect(Number(await run(single, visible, NEVER))).toBe(expectedOf(other)['events']);
    });

    test('shows a later writing of a broadcast in the place of an earlier one', async () => {
      const key = 'douyin:later';
      await sent(single, named(key));
      const shorter = named(key);
      const minutes = shorter.detail.minutes.slice(0, 2);
      await sent(single, { ...shorter, detail: { ...shorter.detail, minutes } }, begun(shorter, 2));
      const visible = await run(
        single,
        `SELECT count() FROM single.latest_minutes WHERE key = '${key}'`,
        NEVER,
      );
      expect(Number(visible)).toBe(2);
    });

    test('spread over two servers holds every row once, a broadcast’s on one of them', async () => {
      const keys = Array.from({ length: 6 }, (_, index) => `douyin:spread${index}`);
      for (const key of keys) await sent(spread, named(key));
      for (const key of keys) expect(await heldOf(spread, key)).toEqual(expectedOf(one));
      const held = await Promise.all(
        [pair.first, pair.second].map(async (server) => {
          const own = await run(server.open('spread'), 'SELECT DISTINCT key FROM spread.events_part', NEVER);
          return own.trim().split('\n');
        }),
      );
      expect(held.flat().toSorted()).toEqual(keys);
      expect(held.every((own) => own.length > 0)).toBe(true);
    });

    test('that is killed half way loses nothing and doubles nothing once it is back', async () => {
      const other = named('douyin:killed');
      let last = begun(other);
      const note = async (cursor: Cursor): Promise<void> => {
        last = cursor;
        if (cursor.rows > 200) await pair.first.kill();
      };
      const failed: unknown = await sendBroadcast(single, other, last, note, NEVER, SIZE).catch(
        (error: unknown) => error,
      );
      expect(failed).toBeInstanceOf(WarehouseProblem);
      expect(failed).toMatchObject({ id: 'unreachable' });
      await pair.first.start();
      await sent(single, other, last);
      expect(await heldOf(single, other.detail.key)).toEqual(expectedOf(other));
      expect(await heldOf(single, one.detail.key)).toEqual(expectedOf(one));
    });

    test.each([
      ['the one that is asked', 'first'],
      ['the other one', 'second'],
    ] as const)(
      'on two servers loses nothing and doubles nothing when %s is killed half way',
      async (_, which) => {
        const keys = Array.from({ length: 4 }, (__, index) => `douyin:${which}${index}`);
        const half = Object.values(expectedOf(one)).reduce((sum, rows) => sum + rows, 0) / 2;
        const last = new Map<string, Cursor>();
        const failed: unknown[] = [];
        for (const key of keys) {
          const note = async (cursor: Cursor): Promise<void> => {
            last.set(key, cursor);
            if (cursor.rows > half) await pair[which].kill();
          };
          await sendBroadcast(spread, named(key), begun(named(key)), note, NEVER, SPREAD_SIZE).catch(
            (error: unknown) => failed.push(error),
          );
        }
        expect(failed.length).toBeGreaterThan(0);
        for (const each of failed) expect(each).toMatchObject({ id: 'unreachable' });
        await pair[which].start();
        for (const key of keys) {
          const cursor = last.get(key) ?? begun(named(key));
          if (!cursor.done) await sent(spread, named(key), cursor);
        }
        for (const key of keys) expect(await heldOf(spread, key)).toEqual(expectedOf(one));
        const visible = `SELECT key, count() FROM spread.latest_events WHERE key LIKE 'douyin:${which}%' GROUP BY key ORDER BY key`;
        const each = keys.map((key) => `${key}\t${expectedOf(one)['events']}`);
        expect((await run(spread, visible, NEVER)).trim().split('\n')).toEqual(each);
      },
    );

    test('on two servers shows of joined broadcasts the one that they became', async () => {
      const [first] = one.detail.recorders;
      if (!first) throw new Error('nobody recorded it');
      const shown = async (): Promise<string[]> =>
        (await run(spread, 'SELECT key FROM spread.latest_broadcasts ORDER BY key', NEVER))
          .trim()
          .split('\n');
      const before = await shown();
      const held = before.slice(0, 3);
      const whole = named('douyin:whole');
      const recorders = held.map((key) => ({ ...first, ownKey: key as BroadcastKey }));
      await sent(spread, { ...whole, detail: { ...whole.detail, recorders } }, begun(whole, 2));
      expect(await shown()).toEqual([...before.slice(3), 'douyin:whole'].toSorted());
      await sent(spread, whole, begun(whole, 3));
      expect(await shown()).toEqual([...before, 'douyin:whole'].toSorted());
    });

    test.each([
      ['a wrong password', { password: 'guess' }, 'login'],
      ['a database that is not there', { database: 'nowhere' }, 'missing'],
      ['nobody at the address', { url: 'http://127.0.0.1:9' }, 'unreachable'],
      ['an address that could be read on the way', { url: 'http://clickhouse.example' }, 'address'],
    ] as const)('says what is wrong: %s', async (_, wrong, id) => {
      await expect(sent({ ...single, ...wrong }, one)).rejects.toMatchObject({ id });
    });

    test('is checked without being changed', async () => {
      const checked = await check(pair.first.open('untouched'), NEVER);
      expect(checked).toMatchObject({ ready: false });
      expect(await run(single, 'SHOW DATABASES', NEVER)).not.toContain('untouched');
    });
  },
);

test('a batch holds rows of one table, and no more than it may', async () => {
  const lines = [...linesOf(one, 1, true)];
  const batches = await Array.fromAsync(batchesOf(lines, SIZE));
  expect(batches.flatMap((batch) => batch.lines)).toEqual(lines.map(({ json }) => json));
  const longest = Math.max(...lines.map(({ json }) => json.length));
  for (const batch of batches) expect(batch.lines.join('').length).toBeLessThan(SIZE + longest);
});
