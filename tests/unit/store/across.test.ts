import { describe, expect, test } from 'vitest';
import { returningViewers } from '../../../utils/metrics/across/returning.ts';
import { overlap } from '../../../utils/metrics/across/viewers.ts';
import { broadcastViewers } from '../../../utils/store/across.ts';
import { commit } from '../../../utils/store/commit.ts';
import { after, type BroadcastId, type BroadcastKey, days } from '../../../utils/units.ts';
import { at, batch, comment, database, hash, header, heard, store } from './builders.ts';

const ONE = 'douyin:1' as BroadcastKey;
const TWO = 'douyin:2' as BroadcastKey;
const of = (id: string, broadcast: string) => header(id, { broadcast: broadcast as BroadcastId });
const LATER = after(at(0), days(31));

/** Two broadcasts a month apart: 350 viewers under the elder key, and of these the last ten among twenty others. */
async function two() {
  const db = database();
  await store(db, 200, { header: of('ann', '1'), viewerKey: 'old' });
  const elders = Array.from({ length: 30 }, (_, index) => hash(1191 + index));
  const entries = [...elders.keys()].map((viewer) => comment(viewer, 9000 + viewer));
  await commit(db, [
    batch(1, [...entries, { ...heard(0, 60), at: LATER, until: after(LATER, days(0.1)) }] as never, {
      header: of('ben', '2'),
      viewerKey: 'young',
      elder: { key: 'old', viewers: { comment: elders, organic: elders } },
      arrival: LATER,
    }),
  ]);
  return db;
}

describe('the viewers of broadcasts', () => {
  test('are read with those of batches not sealed yet, under both keys, oldest broadcast first', async () => {
    const db = await two();
    const [one, other] = await broadcastViewers(db, 'comment');
    expect([one?.key, other?.key]).toEqual([ONE, TWO]);
    expect([...(one?.byKey.keys() ?? [])]).toEqual(['old']);
    expect(one?.byKey.get('old')?.sketch.distinct()).toEqual({ count: 50 + 200, exact: true });
    expect(other?.byKey.get('old')?.sketch.distinct().count).toBe(30);
    expect(other?.byKey.get('young')?.sketch.distinct().count).toBe(30);
    expect([one?.from, one?.until]).toEqual([at(0), at(200)]);
  });

  test('compare across the birth of a key', async () => {
    const [one, other] = await broadcastViewers(await two(), 'any');
    if (!one || !other) throw new Error('Two were stored.');
    expect(overlap([one], [other]).both).toMatchObject({ value: 10, low: 10, high: 10 });
    expect(returningViewers(other, [one]).returning).toMatchObject({ value: 10, denominator: 30 });
  });

  test('are those of the group that was asked for, and of the broadcasts', async () => {
    const db = await two();
    const [gave] = await broadcastViewers(db, 'gift', [TWO]);
    expect(gave?.key).toBe(TWO);
    expect(gave?.byKey.get('old')?.sketch.distinct().count).toBe(0);
    expect(await broadcastViewers(db, 'any', ['douyin:3' as BroadcastKey])).toEqual([]);
  });

  test('are not a console’s, and a key that a room’s recorder did not have is not whole', async () => {
    const db = await two();
    await store(db, 3, { header: { ...of('shop', '2'), page: 'console' }, viewerKey: 'third' });
    await store(db, 3, { header: of('cy', '2'), viewerKey: 'young' });
    const [, other] = await broadcastViewers(db, 'any');
    expect([...(other?.byKey ?? [])].map(([key, { whole }]) => [key, whole])).toEqual([
      ['young', true],
      ['old', false],
    ]);
  });

  test('are the same whether or not whole logs are there', async () => {
    const db = await two();
    const before = await broadcastViewers(db, 'any');
    const [recorder] = await db.recorders.where('key').equals(ONE).toArray();
    await db.chunks.filter(({ last }) => last <= (recorder?.sealedSeq ?? 0)).delete();
    expect(await broadcastViewers(db, 'any', [ONE])).toEqual(before.slice(0, 1));
  });
});
