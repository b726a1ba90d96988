import { describe, expect, test } from 'vitest';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { join, othersSince } from '../../../utils/store/joining.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import type { BroadcastId, PlatformId, Revision, RoomId } from '../../../utils/units.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { at, batch, comment, database, header, heard } from './builders.ts';

const place = { platform: 'taobao' as PlatformId, room: '212465972242' as RoomId };
const room = header('ann', { ...place, broadcast: 'topic-1' as BroadcastId });
/** The console's address names the room, and nothing names the broadcast. */
const desk = header('cy', { ...place, page: 'console', broadcast: null });

const hear = (db: Database, asked: typeof room, second: number, seq = 1, over = {}) =>
  commit(db, [
    batch(seq, [comment(second), heard(second, second + 1)], { header: asked, arrival: at(second), ...over }),
  ]);

const broadcasts = async (db: Database) =>
  broadcastViews(await rowsOf(db), at(5000), { myRooms: [] }).map(({ broadcast, recorders }) => [
    String(broadcast),
    recorders.map(({ id }) => String(id)).toSorted(),
  ]);

describe('a console that knows only the room', () => {
  test.each([
    ['after', [room, desk]],
    ['before', [desk, room]],
  ])('is of the broadcast that the room’s page names %s it', async (_, [first, then]) => {
    const db = database();
    await hear(db, first ?? room, 0);
    await hear(db, then ?? desk, 30);
    expect(await broadcasts(db)).toEqual([['topic-1', ['ann', 'cy']]]);
  });

  test('stays with its broadcast when the room goes on to the next', async () => {
    const db = database();
    await hear(db, room, 0);
    await hear(db, desk, 1);
    await hear(db, header('ben', { ...place, broadcast: 'topic-2' as BroadcastId }), 60);
    await hear(db, desk, 90, 2);
    expect(Object.fromEntries(await broadcasts(db))).toEqual({
      'topic-1': ['ann', 'cy'],
      'topic-2': ['ben'],
    });
  });

  test('is told the room’s time and figures', async () => {
    const db = database();
    await hear(db, room, 0);
    const { clock, slots } = await othersSince(db, { ...desk, openedAt: at(5) }, 0 as Revision);
    expect(clock?.room).toBe(at(1));
    expect(slots.map(({ recorder }) => String(recorder))).toEqual(['ann']);
  });

  test('is of no broadcast that stopped more than ten minutes ago, that ended, or of another room', async () => {
    const db = database();
    await hear(db, room, 0);
    await hear(db, { ...desk, openedAt: at(700) }, 700);
    await hear(db, header('dee', { ...place, room: '99999' as RoomId, page: 'console', broadcast: null }), 5);
    expect(await broadcasts(db)).toHaveLength(3);
    const ended = database();
    await commit(ended, [
      batch(1, [heard(0, 1), { kind: 'end', at: at(1) }], { header: room, arrival: at(1) }),
    ]);
    await hear(ended, desk, 30);
    expect(await broadcasts(ended)).toHaveLength(2);
  });
});

test('a page of a platform that names only rooms goes on with its broadcast when it is loaded again', async () => {
  const db = database();
  const named = { platform: 'twitch' as PlatformId, room: 'channel' as RoomId, broadcast: null };
  await hear(db, header('ann', named), 0, 1, { keys: ['a message'] });
  expect((await join(db, header('ben', named), at(20))).resume?.keys).toEqual(['a message']);
  await hear(db, header('ben', named), 20);
  expect(await broadcasts(db)).toEqual([['null', ['ann', 'ben']]]);
});
