import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { linesOf } from '../../../../utils/exchange/clickhouse/rows.ts';
import {
  type Making,
  type Sending,
  sendWaiting,
  waiting,
} from '../../../../utils/exchange/clickhouse/round.ts';
import type { Cursor } from '../../../../utils/exchange/clickhouse/send.ts';
import type { Copied } from '../../../../utils/exchange/copies/copies.ts';
import type { Exported } from '../../../../utils/exchange/tables/table.ts';
import { type BroadcastKey, moment } from '../../../../utils/units.ts';
import { generated } from '../exported.ts';
import { FakeServer, SERVER } from './fakeServer.ts';

afterEach(() => vi.unstubAllGlobals());

const NOW = moment(Date.UTC(2026, 3, 25));
const MAKING: Making = { by: '1', viewers: true };
const NEVER = new AbortController().signal;
const one = generated();

const named = (key: string, over: Partial<Exported['detail']> = {}): Exported => ({
  ...one,
  detail: { ...one.detail, key: key as BroadcastKey, mine: true, ...over },
});
const viewOf = ({ detail, rows: { recorders, marks } }: Exported): Copied => ({
  ...detail,
  recorders,
  marks,
});

/** What is stored, and how far it was sent. */
function stored(...all: readonly Exported[]) {
  const cursors = new Map<BroadcastKey, Cursor>();
  const sending: Sending = {
    cursors: async (keys) => [...cursors.values()].filter(({ key }) => keys.includes(key)),
    note: async (cursor) => void cursors.set(cursor.key, cursor),
    exported: async (key) => all.find(({ detail }) => detail.key === key) ?? null,
  };
  const send = (making = MAKING, now = NOW, signal = NEVER) =>
    sendWaiting(SERVER, all.map(viewOf), making, now, sending, () => undefined, signal);
  return { cursors, send, views: all.map(viewOf) };
}
const linesAt = (exported: Exported, version: number): string[] =>
  [...linesOf(exported, version, true)].map(({ json }) => json);

describe('a round of sending', () => {
  test('sends a broadcast again once other orders were brought in of it', async () => {
    const server = new FakeServer();
    const before = stored(named('a'));
    await before.send();
    const cursors = [...before.cursors.values()];
    expect(server.requests.length).toBeGreaterThan(0);
    expect(waiting(before.views, cursors, MAKING, NOW)).toEqual([]);
    const { views } = stored(named('a', { brought: 'orders' }));
    expect(waiting(views, cursors, MAKING, NOW)).toHaveLength(1);
  });

  test('sends every broadcast of the user’s that is over, and then none', async () => {
    const server = new FakeServer();
    const { send, cursors } = stored(named('a'), named('b'));
    expect(await send()).toBe(2);
    for (const key of ['a', 'b']) expect(server.rowsOf(key, NOW)).toEqual(linesAt(named(key), NOW));
    expect([...cursors.values()].every(({ done }) => done)).toBe(true);
    const before = server.requests.length;
    expect(await send()).toBe(0);
    expect(server.requests.length).toBe(before);
  });

  test('leaves others’ rooms alone, unless they are kept for good', () => {
    const [others, kept] = [named('a', { mine: false }), named('b', { mine: false, kept: true })];
    const keys = waiting([others, kept].map(viewOf), [], MAKING, NOW).map(({ key }) => key);
    expect(keys).toEqual(['b']);
  });

  test('loses and doubles nothing, whichever requests fail', async () => {
    const fates = fc.array(fc.constantFrom('taken', 'unheard', 'lost'), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fates, async (planned) => {
        const server = new FakeServer();
        server.fate = (index) => planned[index] ?? 'taken';
        const { send, cursors } = stored(named('a'));
        for (let round = 0; round <= planned.length; round += 1)
          await send(MAKING, moment(NOW + round)).catch(() => 0);
        expect(cursors.get('a' as BroadcastKey)?.done).toBe(true);
        expect(server.rowsOf('a', NOW).toSorted()).toEqual(linesAt(named('a'), NOW).toSorted());
        expect(server.rows.size).toBe(linesAt(named('a'), NOW).length);
      }),
      { numRuns: 10 },
    );
  });

  test('sends what changed as a later writing', async () => {
    const server = new FakeServer();
    const first = stored(named('a'));
    await first.send();
    const tagged = named('a', { tags: ['host:小美'] });
    const later = stored(tagged);
    for (const cursor of first.cursors.values()) later.cursors.set(cursor.key, cursor);
    expect(await later.send(MAKING, moment(NOW - 5))).toBe(1);
    expect(server.rowsOf('a', NOW + 1)).toEqual(linesAt(tagged, NOW + 1));
  });

  test('does not go on with rows that another version or choice would not make', async () => {
    for (const making of [
      { ...MAKING, by: '2' },
      { ...MAKING, viewers: false },
    ]) {
      const server = new FakeServer();
      server.fate = (index) => (index < 2 ? 'taken' : 'lost');
      const { send, cursors } = stored(named('a'));
      await expect(send()).rejects.toMatchObject({ id: 'unreachable' });
      server.fate = () => 'taken';
      await send(making, moment(NOW + 1));
      expect(cursors.get('a' as BroadcastKey)).toMatchObject({ version: NOW + 1, done: true, by: making.by });
    }
  });

  test('sends again with viewers once these are wanted', async () => {
    const { send, views, cursors } = stored(named('a'));
    const server = new FakeServer();
    await send({ ...MAKING, viewers: false });
    expect([...server.rows.values()].some((json) => json.includes('"viewer"'))).toBe(false);
    expect(waiting(views, [...cursors.values()], MAKING, NOW)).toHaveLength(1);
  });
});

test('user and password go in headers, never in an address', async () => {
  const server = new FakeServer();
  await stored(named('a')).send();
  for (const { url, headers } of server.requests) {
    expect(url.origin).toBe('https://warehouse.example:8443');
    expect(url.href).not.toContain('secret');
    expect(headers.get('X-ClickHouse-Key')).toBe('secret');
    expect(headers.get('Content-Encoding')).toBe('gzip');
  }
});
