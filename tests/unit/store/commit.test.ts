import { describe, expect, test } from 'vitest';
import { unpackLog } from '../../../utils/events/packing.ts';
import type { Batch } from '../../../utils/messages/messages.ts';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import type { RecorderRow, SlotRow } from '../../../utils/store/schema.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { foldAll } from '../../../utils/tally/fold.ts';
import { spansOf } from '../../../utils/tally/spans.ts';
import { Sketch } from '../../../utils/viewers/sketch.ts';
import { batch, comment, database, header, heard, online, second, store } from './builders.ts';

const ann = header('ann').id;

const logOf = async (db: Database, id = ann) =>
  (await db.chunks.toArray()).filter(({ recorder }) => recorder === id).flatMap(({ log }) => unpackLog(log));

describe('a batch', () => {
  test('is stored with its recorder, its log and its slots', async () => {
    const db = database();
    const entries = [comment(0), online(1, 100), heard(0, 5)];
    expect([...(await commit(db, [batch(1, entries)]))]).toEqual([[ann, 1]]);
    expect(await logOf(db)).toEqual(entries);
    const [recorder] = await db.recorders.toArray();
    expect(recorder).toMatchObject({
      id: ann,
      lastSeq: 1,
      from: entries[0]?.at,
      key: 'douyin:7500000000000000001',
    });
    expect(foldAll((await db.slots.toArray()).map(({ span }) => span))?.events.comment?.count).toBe(1);
  });

  test('goes on with a slot that was stored before there were signs, time watched and losses', async () => {
    const db = database();
    await commit(db, [batch(1, [comment(0), heard(0, 2)])]);
    const [row] = await db.slots.toArray();
    if (!row) throw new Error('Nothing was stored.');
    const { signs: _, watched: __, lost: ___, ...old } = row.span;
    await db.slots.put({ ...row, span: old } as SlotRow);
    expect((await db.slots.toArray())[0]?.span).toEqual(row.span);
    await commit(db, [batch(2, [comment(3), heard(2, 5)])]);
    expect((await db.slots.toArray())[0]?.span).toMatchObject({
      events: { comment: { count: 2 } },
      signs: {},
      watched: 0,
      lost: 0,
    });
  });

  test('tells of each recorder which version recorded it, and nothing of one stored before that was told', async () => {
    const db = database();
    await commit(db, [batch(1, [comment(0)])], '0.2.0');
    const [row] = await db.recorders.toArray();
    if (!row) throw new Error('Nothing was stored.');
    expect(row).toMatchObject({ version: '0.2.0' });
    const { version: _, diagnostics, ...old } = row;
    const { unread: __, unreadSince: ___, ...counts } = diagnostics;
    await db.recorders.put({ ...old, diagnostics: counts } as RecorderRow);
    expect(await db.recorders.toArray()).toEqual([{ ...row, version: null }]);
  });

  test('that comes again changes nothing, and is acknowledged again', async () => {
    const db = database();
    await store(db, 3);
    const rows = await rowsOf(db);
    expect([...(await commit(db, [second(2)]))]).toEqual([[ann, 3]]);
    expect([...(await commit(db, [second(3), second(3)]))]).toEqual([[ann, 3]]);
    expect(await rowsOf(db)).toEqual(rows);
  });

  test('that does not follow on the last is refused; the answer tells where its recorder stands', async () => {
    const db = database();
    await store(db, 2);
    const rows = await rowsOf(db);
    expect([...(await commit(db, [second(4)]))]).toEqual([[ann, 2]]);
    expect([...(await commit(db, [second(2, { header: header('ben') })]))]).toEqual([['ben', 0]]);
    expect(await rowsOf(db)).toEqual(rows);
  });

  test('and the next of the same recorder may be stored at once', async () => {
    const db = database();
    expect([...(await commit(db, [second(1), second(2), second(3)]))]).toEqual([[ann, 3]]);
    expect(await logOf(db)).toHaveLength(12);
  });

  test('of one recorder does not touch another’s rows', async () => {
    const db = database();
    await commit(db, [second(1), second(1, { header: header('ben') })]);
    const before = (await rowsOf(db)).slots.filter(({ recorder }) => recorder === ann);
    await commit(db, [second(2, { header: header('ben') })]);
    expect((await rowsOf(db)).slots.filter(({ recorder }) => recorder === ann)).toEqual(before);
  });

  test('that learned the broadcast’s name moves its recorder there', async () => {
    const db = database();
    await commit(db, [second(1, { header: header('ann', { broadcast: null }) })]);
    const [unnamed] = await db.recorders.toArray();
    await commit(db, [second(2)]);
    const [named] = await db.recorders.toArray();
    expect([unnamed?.key, named?.key]).toEqual(['douyin:126833924894@ann', 'douyin:7500000000000000001']);
  });

  test('marks what it changed with a revision of its own, higher than all before', async () => {
    const db = database();
    await store(db, 30);
    await commit(db, [second(31)]);
    const { slots } = await rowsOf(db);
    const highest = Math.max(...slots.map(({ revision }) => revision));
    expect(slots.filter(({ revision }) => revision === highest).length).toBeLessThan(slots.length);
    expect((await db.revisions.get('revision'))?.value).toBe(highest);
  });
});

describe('a transaction that fails', () => {
  test('stores nothing of it: not the good batches either', async () => {
    const db = database();
    await store(db, 2);
    const rows = await rowsOf(db);
    // A function cannot be stored: the second batch's row is refused by the database itself.
    const unstorable = { ...second(1, { header: header('ben') }), diagnostics: () => {} } as unknown as Batch;
    await expect(commit(db, [second(3), unstorable])).rejects.toThrow();
    expect(await rowsOf(db)).toEqual(rows);
    expect([...(await commit(db, [second(3)]))]).toEqual([[ann, 3]]);
  });
});

describe('after so many batches that most are sealed', () => {
  const SECONDS = 300;

  test('the log is what it was, entry for entry, in few chunks', async () => {
    const db = database();
    await store(db, SECONDS);
    const log = Array.from({ length: SECONDS }, (_, index) => second(index + 1).entries).flat();
    expect(await logOf(db)).toEqual(log);
    expect(await db.chunks.count()).toBeLessThan(150);
  });

  test('the slots are what the log says: they can be rebuilt from it', async () => {
    const db = database();
    await store(db, SECONDS);
    const { spans } = spansOf(await logOf(db));
    const slots = new Map((await db.slots.toArray()).map(({ slot, span }) => [slot, span]));
    expect(slots).toEqual(spans);
  });

  test('the sketches are those of the sealed log', async () => {
    const db = database();
    await store(db, SECONDS);
    const [recorder] = await db.recorders.toArray();
    const sealed = (await db.chunks.toArray()).filter(({ last }) => last <= (recorder?.sealedSeq ?? 0));
    const viewers = sealed
      .flatMap(({ log }) => unpackLog(log))
      .flatMap((entry) => (entry.kind === 'comment' && entry.viewer ? [entry.viewer] : []));
    const [sketch] = await db.sketches.toArray();
    expect(viewers.length).toBeGreaterThan(200);
    expect(sketch?.viewers['comment']).toEqual(new Sketch(viewers).hashes());
  });

  test('what a later recorder must know of the newest batches is still there, and their listed things for good', async () => {
    const db = database();
    await store(db, SECONDS);
    const chunks = await db.chunks.toArray();
    const keys = chunks.flatMap((chunk) => chunk.keys);
    for (let seq = SECONDS - 60; seq <= SECONDS; seq += 1) expect(keys).toContain(`Chat:${seq}`);
    expect(chunks.flatMap(({ listed }) => listed)).toHaveLength(SECONDS);
  });

  test('a batch that comes again changes nothing still', async () => {
    const db = database();
    await store(db, SECONDS);
    const rows = await rowsOf(db);
    for (const seq of [1, 64, 128, SECONDS]) await commit(db, [second(seq)]);
    expect(await rowsOf(db)).toEqual(rows);
  });
});
