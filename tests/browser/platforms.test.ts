import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { BROWSERS, differences, openStage, recorded, type Stage } from './stage.ts';

const NAMES = ['taobao-a', 'xiaohongshu-a', 'tiktok-web', 'tiktok-shop', 'bilibili-mocks', 'youtube-chat'];
const found = await Promise.all(NAMES.map((name) => recorded(name)));
const recordings = found.flatMap((recording) => recording ?? []);
if (recordings.length < NAMES.length)
  console.log(
    `${NAMES.length - recordings.length} recordings of rooms are not at hand, and are not replayed.`,
  );

for (const browser of recordings.length > 0 ? BROWSERS : []) {
  describe(`rooms of several platforms, open at once in ${browser}`, () => {
    let stage: Stage;
    let broadcasts: readonly BroadcastDetail[];

    beforeAll(async () => {
      const captures = recordings.map(({ capture }) => capture);
      stage = await openStage({ browser, captures, speed: 60 });
      await stage.rooms.start();
      await stage.rooms.ended;
      await stage.settled();
      broadcasts = await stage.broadcasts();
    });
    afterAll(() => stage.close());

    it.each(recordings)('are each counted: $truth.platform $truth.room', ({ truth }) => {
      const [broadcast, ...others] = broadcasts.filter(({ room }) => room === truth.room);
      expect(others).toEqual([]);
      expect(broadcast && differences(broadcast, truth)).toEqual([]);
    });
  });
}

it('says so when there is no recording', () => {
  expect(recordings.length).toBeLessThanOrEqual(NAMES.length);
});
