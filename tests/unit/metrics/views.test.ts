import { describe, expect, test } from 'vitest';
import { commit } from '../../../utils/store/commit.ts';
import { keepBroadcast, rowsOf } from '../../../utils/store/upkeep.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { Batch } from '../../../utils/messages/messages.ts';
import { after, type BroadcastId, type BroadcastKey, seconds } from '../../../utils/units.ts';
import { at, batch, comment, database, header, heard, NOTHING_DIAGNOSED, store } from '../store/builders.ts';

const comments = ({ figures: { comments: known } }: BroadcastDetail): number | null | undefined =>
  'figure' in known ? known.figure.value : undefined;

/** The views of what these batches come to, a minute after the last of them. */
async function viewed(
  batches: readonly Batch[],
  myRooms: readonly string[] = [],
  now = after(at(60), seconds(60)),
) {
  const db = database();
  for (const each of batches) await commit(db, [each]);
  return broadcastViews(await rowsOf(db), now, { myRooms });
}

const end = (second: number) => ({ kind: 'end', at: at(second) }) as const;
const ann = batch(1, [comment(1), comment(2), heard(0, 60)]);

describe('a broadcast', () => {
  test('is told with its room, name, title and time', async () => {
    expect(await viewed([ann])).toMatchObject([
      {
        key: 'douyin:7500000000000000001',
        platform: 'douyin',
        room: '126833924894',
        broadcast: '7500000000000000001',
        title: '春季上新',
        from: at(0),
        until: at(60),
        ended: false,
        coverage: 1,
      },
    ]);
  });

  test('is one, whatever number of recorders heard it, and nothing of it is doubled', async () => {
    const ben = { ...ann, header: header('ben') };
    const views = await viewed([ann, ben]);
    expect(views).toHaveLength(1);
    expect(views.map(comments)).toEqual([2]);
    expect(views[0]?.recorders).toHaveLength(2);
  });

  test('of a reload goes on where it was left', async () => {
    const views = await viewed([
      batch(1, [comment(1), heard(0, 24)]),
      batch(1, [comment(28), heard(26, 60)], { header: header('ben') }),
    ]);
    expect(views.map(comments)).toEqual([2]);
    expect(views[0]?.gaps).toHaveLength(1);
  });

  test('is over when the platform said so, and is no longer live', async () => {
    const [view] = await viewed([batch(1, [comment(1), end(50), heard(0, 50)])], [], at(2));
    expect(view).toMatchObject({ ended: true, live: false, until: at(50) });
  });

  test('is live while something arrived within the last half minute', async () => {
    expect((await viewed([ann], [], at(20)))[0]?.live).toBe(true);
    expect((await viewed([ann], [], at(40)))[0]?.live).toBe(false);
  });

  test('is not live while nothing that arrives is understood', async () => {
    const diagnostics = {
      ...NOTHING_DIAGNOSED,
      frames: 90,
      understood: 40,
      unread: 50,
      unreadSince: at(-40),
    };
    expect((await viewed([{ ...ann, diagnostics }], [], at(20)))[0]?.live).toBe(false);
  });

  test('is mine by the room’s name, or because I had its console open', async () => {
    expect((await viewed([ann]))[0]?.mine).toBe(false);
    expect((await viewed([ann], ['douyin:126833924894']))[0]?.mine).toBe(true);
    const shop = batch(1, [heard(0, 60)], {
      header: header('cy', { page: 'console', room: null, title: '后台' }),
    });
    const [view] = await viewed([ann, shop]);
    expect(view).toMatchObject({ mine: true, room: '126833924894', title: '春季上新' });
  });

  test('is kept when the user said so', async () => {
    const db = database();
    await store(db, 3);
    await keepBroadcast(db, 'douyin:7500000000000000001' as BroadcastKey, true);
    expect(broadcastViews(await rowsOf(db), at(0), { myRooms: [] })[0]?.kept).toBe(true);
  });

  test('of which nothing was heard is not shown', async () => {
    expect(await viewed([batch(1, [])])).toEqual([]);
  });
});

test('broadcasts stand newest first, each with its own figures', async () => {
  const other = batch(1, [comment(301), heard(300, 360)], {
    header: header('ben', { broadcast: '7500000000000000002' as BroadcastId }),
  });
  const views = await viewed([ann, other]);
  expect(views.map(({ broadcast }) => broadcast)).toEqual(['7500000000000000002', '7500000000000000001']);
  expect(views.map(comments)).toEqual([1, 2]);
});
