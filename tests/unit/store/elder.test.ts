import { describe, expect, test } from 'vitest';
import type { Batch, ElderViewers } from '../../../utils/messages/messages.ts';
import { Elder } from '../../../utils/recorder/elder.ts';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { join } from '../../../utils/store/joining.ts';
import { viewersByKey } from '../../../utils/store/sketching.ts';
import { deleteBroadcast, deleteDeadKeys, rowsOf } from '../../../utils/store/upkeep.ts';
import { after, type BroadcastId, type BroadcastKey, days, type RecorderId } from '../../../utils/units.ts';
import { viewerHasher } from '../../../utils/viewers/hash.ts';
import { at, batch, comment, database, hash, header, heard, store } from './builders.ts';

const OLD = 'elder';
const elder = (...viewers: readonly number[]): ElderViewers => ({
  key: OLD,
  viewers: { comment: viewers.map(hash), organic: viewers.map(hash) },
});
/** The `seq`th batch of a recorder, in which another two comment who are 7000 on and up under the elder key. */
const told = (seq: number, over: Partial<Batch> = {}): Batch =>
  batch(seq, [comment(seq, seq), comment(seq, 3000 + seq), heard(seq - 1, seq)], {
    elder: elder(9000 - seq, 7000 + (seq % 90)),
    ...over,
  });

const commenters = async (db: Database, id = 'ann'): Promise<readonly string[]> => {
  const recorder = await db.recorders.get(id as RecorderId);
  if (!recorder) throw new Error(`${id} has stored nothing.`);
  return (await viewersByKey(db, recorder)).get(OLD)?.comment ?? [];
};

/** What so many batches said of the elder key's viewers. */
const saidIn = (batches: number): readonly string[] => [
  ...new Set(
    Array.from({ length: batches }, (_, index) => told(index + 1).elder?.viewers.comment ?? []).flat(),
  ),
];

describe('viewers under the elder key', () => {
  test.each([1, 63, 64, 128, 200])('are all there after %i batches, sealed or not', async (batches) => {
    const db = database();
    for (let seq = 1; seq <= batches; seq += 1) await commit(db, [told(seq)]);
    expect(await commenters(db)).toEqual(saidIn(batches).toSorted());
    const parts = (await db.sketches.toArray()).map(({ viewerKey, part }) => `${viewerKey} ${part}`);
    expect(parts.toSorted()).toEqual(
      batches < 128
        ? ['elder fresh']
        : [...(batches > 128 ? ['elder fresh'] : []), 'elder sealed', 'key sealed'],
    );
  });

  test('change nothing where their batch comes again, before sealing or after', async () => {
    const db = database();
    for (let seq = 1; seq <= 150; seq += 1) await commit(db, [told(seq)]);
    const rows = await rowsOf(db);
    for (const seq of [1, 64, 130, 150]) await commit(db, [told(seq)]);
    expect(await rowsOf(db)).toEqual(rows);
  });

  test('are one set over two recorders of a broadcast, whoever of them saw whom', async () => {
    const [both, alone] = [database(), database()];
    for (let seq = 1; seq <= 140; seq += 1) {
      await commit(both, [told(seq), told(seq, { header: header('ben') })]);
      await commit(alone, [told(seq)]);
    }
    expect(await commenters(both, 'ben')).toEqual(await commenters(alone));
    expect(await commenters(both)).toEqual(await commenters(alone));
  });

  test('go with their broadcast, and come back with it', async () => {
    const db = database();
    for (let seq = 1; seq <= 150; seq += 1) await commit(db, [told(seq)]);
    const rows = await rowsOf(db);
    const undo = await deleteBroadcast(db, 'douyin:7500000000000000001' as BroadcastKey);
    expect(await db.sketches.toArray()).toEqual([]);
    await undo();
    expect(await rowsOf(db)).toEqual(rows);
  });

  test('stand nowhere beside the log that they came with, nor in its order', async () => {
    const db = database();
    for (let seq = 1; seq <= 70; seq += 1) await commit(db, [told(seq)]);
    const sketches = (await db.sketches.toArray()).flatMap(({ viewers }) => Object.values(viewers));
    for (const hashes of sketches) expect(hashes).toEqual(hashes.toSorted());
    expect(JSON.stringify([await db.chunks.toArray(), await db.recorders.toArray()])).not.toContain(
      hash(7001),
    );
  });
});

describe('the two keys of a broadcast', () => {
  const other = (id: string, broadcast: string) => header(id, { broadcast: broadcast as BroadcastId });

  test('are those it began with, also for who joins after a younger one is born', async () => {
    const db = database();
    const first = await join(db, header('old'), at(0));
    expect(first.elder).toBeNull();
    const begun = await join(db, other('ann', '2'), after(at(0), days(31)));
    expect(begun.elder?.id).toBe(first.key.id);
    const keys = { viewerKey: begun.key.id, elder: { ...elder(1), key: first.key.id } };
    await commit(db, [told(1, { header: other('ann', '2'), arrival: after(at(0), days(31)), ...keys })]);
    const joined = await join(db, other('ben', '2'), after(at(0), days(32)));
    expect([joined.key.id, joined.elder?.id]).toEqual([begun.key.id, first.key.id]);
  });

  test('are one where the elder died meanwhile, and where the broadcast began with one', async () => {
    const db = database();
    const first = await join(db, header('old'), at(0));
    await store(db, 3, { header: header('old'), viewerKey: first.key.id });
    await join(db, other('ann', '2'), after(at(0), days(31)));
    expect(await join(db, header('again'), after(at(0), days(31)))).toMatchObject({ elder: null });
    const late = await join(db, other('cy', '3'), after(at(0), days(60)));
    expect(late.elder).toBeNull();
  });
});

describe('once a key is gone', () => {
  const IDS = Array.from({ length: 150 }, (_, index) => `${100_200_300_400_500 + index}`);

  /** A recording of these viewers under the keys that its recorder is told, as a recorder makes it. */
  async function record(db: Database, broadcast: string, now: ReturnType<typeof at>): Promise<string[]> {
    const asked = header(`recorder of ${broadcast}`, { broadcast: broadcast as BroadcastId });
    const { key, elder: old } = await join(db, asked, now);
    const recorded = old && new Elder(old.id, viewerHasher(old.secret));
    for (const [index, id] of IDS.entries()) {
      const entry = { ...comment(index), viewer: viewerHasher(key.secret)(id) } as Parameters<
        Elder['see']
      >[1];
      recorded?.see(id, entry);
      const entries = [entry, heard(index, index + 1)];
      const keyed = { header: asked, arrival: now, viewerKey: key.id, elder: recorded?.take() ?? null };
      await commit(db, [batch(index + 1, entries, keyed)]);
    }
    return [key.id, ...(old ? [old.id] : [])];
  }

  /** Everything stored of the viewers, as text: hashes stand in logs as bytes. */
  async function everything(db: Database): Promise<string> {
    const { chunks, ...rows } = await rowsOf(db);
    const logs = chunks.map(({ log, ...row }) => [Buffer.from(log).toString('hex'), row]);
    return JSON.stringify([logs, rows]);
  }

  /** How many of the ids can be found in what is stored, with the secrets that are stored. */
  async function found(db: Database, broadcast: string): Promise<number> {
    const one = await rowsOf(db, `douyin:${broadcast}` as BroadcastKey);
    expect(one.chunks.length).toBeGreaterThan(0);
    const logs = one.chunks.map(({ log }) => Buffer.from(log).toString('hex'));
    const text = JSON.stringify([logs, one.sketches]);
    const hashers = (await db.viewerKeys.toArray()).map(({ secret }) => viewerHasher(secret));
    return IDS.filter((id) => hashers.some((hashed) => text.includes(hashed(id)))).length;
  }

  test('nothing stored lets an id be looked up that was hashed with it', async () => {
    const db = database();
    const [first] = await record(db, '1', at(0));
    const [second, old] = await record(db, '2', after(at(0), days(40)));
    expect(old).toBe(first);
    const stored = await everything(db);
    expect([await found(db, '1'), await found(db, '2')]).toEqual([IDS.length, IDS.length]);

    await deleteDeadKeys(db, after(at(0), days(60)));
    expect((await db.viewerKeys.toArray()).map(({ id }) => id)).toEqual([second]);
    expect([await found(db, '1'), await found(db, '2')]).toEqual([0, IDS.length]);

    await deleteDeadKeys(db, after(at(0), days(100)));
    expect(await db.viewerKeys.count()).toBe(0);
    expect(await found(db, '2')).toBe(0);
    // The figures stay: only who is who is gone.
    expect(await everything(db)).toBe(stored);
  });
});
