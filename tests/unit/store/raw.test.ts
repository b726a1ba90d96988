import { beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { join, othersSince } from '../../../utils/store/joining.ts';
import { keepingsOf, keepRaw, MOST_RAW, pruneRaw, rawFramesOf } from '../../../utils/store/raw.ts';
import { deleteBroadcast } from '../../../utils/store/upkeep.ts';
import type { Raw, RawFrame } from '../../../utils/traffic/raw.ts';
import { after, type BroadcastKey, days, type RecorderId, type Revision } from '../../../utils/units.ts';
import { at, database, header, second } from './builders.ts';

const ANN = 'ann' as RecorderId;
const KEY = 'douyin:7500000000000000001' as BroadcastKey;
const PAGE = 'https://live.douyin.com/126833924894';

const frame = (time: number, over: Partial<RawFrame> = {}): RawFrame => ({
  at: at(time),
  via: 'socket',
  url: 'wss://webcast.douyin.com/webcast/im/push/',
  body: btoa(`frame ${time} of 小明`.replaceAll(/[^ -~]/g, '?')),
  base64: true,
  ...over,
});
const raw = (frames: readonly RawFrame[], dropped = 0): Raw => ({ page: PAGE, frames, dropped });

describe('raw traffic', () => {
  let db: Database;
  const told = async (recorder = 'ann'): Promise<boolean> =>
    (await othersSince(db, header(recorder), 0 as Revision)).keepsRaw;
  const turn = (on: boolean) => keepRaw(db, { recorder: ANN, on }, at(0));

  beforeEach(async () => {
    db = database();
    await commit(db, [second(1)]);
  });

  test('is not stored unless the user asked for it, whatever a page hands over', async () => {
    await commit(db, [second(2, { raw: raw([frame(1)]) })]);
    expect(await told()).toBe(false);
    expect(await db.raw.count()).toBe(0);
    expect(await keepingsOf(db, KEY)).toEqual([]);
  });

  test('is kept as it came, in its order, from when it is asked for', async () => {
    await turn(true);
    expect(await told()).toBe(true);
    const frames = [
      frame(1),
      frame(2, { via: 'response', body: '{"评论":"你好"}', base64: false }),
      frame(3),
    ];
    await commit(db, [second(2, { raw: raw(frames.slice(0, 2), 3) })]);
    await commit(db, [second(3, { raw: raw(frames.slice(2)) })]);
    expect(await rawFramesOf(db, ANN)).toEqual(frames);
    const [keeping] = await keepingsOf(db, KEY);
    expect(keeping).toMatchObject({ page: PAGE, from: at(1), until: at(3), frames: 3, dropped: 3 });
    const sizes = (await db.raw.toArray()).map(({ packed }) => packed.length);
    expect(keeping?.bytes).toBe(sizes.reduce((a, b) => a + b));
  });

  test('is stored once, however often its batch is sent', async () => {
    await turn(true);
    for (const _ of [1, 2, 3]) await commit(db, [second(2, { raw: raw([frame(1)]) })]);
    expect(await rawFramesOf(db, ANN)).toEqual([frame(1)]);
    expect(await keepingsOf(db, KEY)).toMatchObject([{ frames: 1 }]);
  });

  test('is kept no longer once it is not wanted, and what is there stays', async () => {
    await turn(true);
    await commit(db, [second(2, { raw: raw([frame(1)]) })]);
    await turn(false);
    expect(await told()).toBe(false);
    await commit(db, [second(3, { raw: raw([frame(2)]) })]);
    expect(await rawFramesOf(db, ANN)).toEqual([frame(1)]);
  });

  test('stops at the most of its broadcast, and says so; the counts go on', async () => {
    await turn(true);
    const [keeping = expect.unreachable()] = await keepingsOf(db, KEY);
    await db.keepings.put({ ...keeping, bytes: MOST_RAW });
    await commit(db, [second(2, { raw: raw([frame(1)]) })]);
    expect(await keepingsOf(db, KEY)).toMatchObject([{ on: false, full: true, frames: 0 }]);
    expect(await told()).toBe(false);
    expect(await db.recorders.get(ANN)).toMatchObject({ lastSeq: 2 });
  });

  test('goes on when the page is loaded anew, and only then', async () => {
    expect((await join(db, header('ben'), at(5))).keepsRaw).toBe(false);
    await turn(true);
    expect((await join(db, header('console', { page: 'console' }), at(5))).keepsRaw).toBe(false);
    expect((await join(db, header('ben'), at(5))).keepsRaw).toBe(true);
    expect(await told('ben')).toBe(true);
  });

  test('goes with its broadcast, and comes back with it', async () => {
    await turn(true);
    await commit(db, [second(2, { raw: raw([frame(1)]) })]);
    const back = await deleteBroadcast(db, KEY);
    expect([await db.raw.count(), await db.keepings.count()]).toEqual([0, 0]);
    await back();
    expect(await rawFramesOf(db, ANN)).toEqual([frame(1)]);
    expect(await keepingsOf(db, KEY)).toMatchObject([{ frames: 1 }]);
  });

  test('goes 14 days after its last frame, and its broadcast stays', async () => {
    await turn(true);
    await commit(db, [second(2, { raw: raw([frame(1)]) })]);
    await pruneRaw(db, after(at(1), days(14)), days(14));
    expect(await db.raw.count()).toBe(1);
    await pruneRaw(db, after(at(2), days(14)), days(14));
    expect([await db.raw.count(), await db.keepings.count()]).toEqual([0, 0]);
    expect(await db.recorders.count()).toBe(1);
  });
});
