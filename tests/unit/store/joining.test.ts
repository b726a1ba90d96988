import { describe, expect, test } from 'vitest';
import type { RecorderHeader } from '../../../utils/messages/messages.ts';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { join, othersSince } from '../../../utils/store/joining.ts';
import { after, type BroadcastId, days, type Moment, type Revision } from '../../../utils/units.ts';
import { at, batch, comment, database, hash, header, heard, second, store } from './builders.ts';

const ben = header('ben');
const OTHER = header('ben', { broadcast: '7500000000000000002' as BroadcastId });

/** Joins, and stores something under the key that it was given: a recording. */
async function record(db: Database, asked: RecorderHeader, now: Moment): Promise<string> {
  const { key } = await join(db, asked, now);
  await commit(db, [batch(1, [comment(0), heard(0, 1)], { header: asked, viewerKey: key.id, arrival: now })]);
  return key.id;
}

describe('a recorder that joins', () => {
  test('a broadcast of which nothing is stored starts from nothing', async () => {
    expect(await join(database(), ben, at(0))).toMatchObject({ resume: null, viewers: {} });
  });

  test('a running broadcast is told what was counted, up to when, and by whom', async () => {
    const db = database();
    await store(db, 20);
    const { resume } = await join(db, ben, at(25));
    expect(resume?.keys).toHaveLength(20);
    expect(resume?.listed).toHaveLength(20);
    expect(resume?.combos).toEqual([['combo', 20]]);
    expect(resume?.heardUntil).toBe(at(20));
  });

  test('is told every listed thing of a long broadcast, sealed or not', async () => {
    const db = database();
    await store(db, 200);
    expect((await join(db, ben, at(205))).resume?.listed).toHaveLength(200);
  });

  test('is told nothing of a broadcast that stopped more than ten minutes ago', async () => {
    const db = database();
    await store(db, 5);
    expect((await join(db, ben, at(5 + 599))).resume).not.toBeNull();
    expect((await join(db, ben, at(5 + 601))).resume).toBeNull();
  });

  test('is told nothing of another broadcast, nor what another kind of page counted', async () => {
    const db = database();
    await store(db, 5);
    expect((await join(db, OTHER, at(6))).resume).toBeNull();
    expect((await join(db, header('cy', { page: 'console', room: null }), at(6))).resume).toBeNull();
  });

  test('is told nothing of itself', async () => {
    const db = database();
    await store(db, 5);
    expect((await join(db, header('ann'), at(6))).resume).toBeNull();
  });

  test('is told which viewers the broadcast has seen, those of fresh batches too', async () => {
    const db = database();
    const { key } = await join(db, header('ann'), at(0));
    await store(db, 200, { viewerKey: key.id });
    const { viewers } = await join(db, ben, at(201));
    expect(new Set(viewers['comment']).size).toBe(50 + 200);
    expect(viewers['comment']).toContain(hash(1000 + 200));
  });

  test('is not told of viewers that were hashed with another key: they cannot be compared', async () => {
    const db = database();
    await store(db, 5, { viewerKey: 'long dead' });
    expect((await join(db, ben, at(6))).viewers['comment'] ?? []).toEqual([]);
  });
});

describe('the viewer key', () => {
  test('is the same for all broadcasts of a month', async () => {
    const db = database();
    const first = await record(db, header('ann'), at(0));
    expect(await record(db, OTHER, after(at(0), days(29)))).toBe(first);
  });

  test('is a new one after that, while the old one lives on', async () => {
    const db = database();
    const first = await record(db, header('ann'), at(0));
    expect(await record(db, OTHER, after(at(0), days(31)))).not.toBe(first);
    expect(await db.viewerKeys.count()).toBe(2);
  });

  test('lives as long as the user lets it, and the next begins at half of that', async () => {
    const db = database();
    const born = await join(db, ben, at(0), null, days(14));
    expect(born.key.diesAt - born.key.bornAt).toBe(days(14));
    const next = await join(db, OTHER, after(at(0), days(8)), null, days(14));
    expect(next).toMatchObject({ elder: { id: born.key.id } });
    expect(next.key.id).not.toBe(born.key.id);
  });

  test('of a broadcast is the one that it began with, though a younger one is there', async () => {
    const db = database();
    const first = await record(db, header('ann'), at(0));
    await record(db, OTHER, after(at(0), days(31)));
    expect((await join(db, header('cy'), after(at(0), days(31.1)))).key.id).toBe(first);
  });

  test('is deleted when it dies', async () => {
    const db = database();
    const first = await record(db, header('ann'), at(0));
    const { key } = await join(db, header('cy'), after(at(0), days(60)));
    expect(key.id).not.toBe(first);
    expect((await db.viewerKeys.toArray()).map(({ id }) => id)).toEqual([key.id]);
  });
});

describe('what others stored', () => {
  test('is told from a revision on, once', async () => {
    const db = database();
    await store(db, 25);
    const first = await othersSince(db, ben, 0 as Revision);
    expect(first.slots.map(({ recorder, page }) => [recorder, page])).toContainEqual(['ann', 'room']);
    expect(first.slots).toHaveLength(3);
    expect((await othersSince(db, ben, first.revision)).slots).toEqual([]);
    await commit(db, [second(26)]);
    expect((await othersSince(db, ben, first.revision)).slots).toHaveLength(1);
  });

  test('is not what the asking recorder stored itself, nor another broadcast', async () => {
    const db = database();
    await store(db, 5);
    expect((await othersSince(db, header('ann'), 0 as Revision)).slots).toEqual([]);
    expect((await othersSince(db, OTHER, 0 as Revision)).slots).toEqual([]);
  });

  test('tells the room’s time where a transport carries it, and only there', async () => {
    const db = database();
    await store(db, 5, { transportClock: false });
    expect((await othersSince(db, ben, 0 as Revision)).clock).toBeNull();
    await commit(db, [second(6)]);
    expect((await othersSince(db, ben, 0 as Revision)).clock).toEqual({ arrival: at(6), room: at(6) });
  });

  test('is nothing in an empty store', async () => {
    expect(await othersSince(database(), ben, 0 as Revision)).toEqual({
      revision: 0,
      slots: [],
      clock: null,
      keepsRaw: false,
    });
  });
});
