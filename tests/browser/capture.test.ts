import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { BROWSERS, differences, openStage, recorded, type Stage } from './stage.ts';

const recording = await recorded();
if (!recording)
  console.log('The recording of a real broadcast is not at hand: its tests have nothing to replay.');

for (const browser of recording ? BROWSERS : []) {
  describe(`a recorded broadcast of 3¼ hours, replayed in ${browser}`, () => {
    const { capture, truth } = recording ?? expect.unreachable();
    let profile: string;
    let stage: Stage;

    const play = async (): Promise<BroadcastDetail[]> => {
      stage = await openStage({ browser, captures: [capture], speed: 480, options: { profile } });
      await stage.rooms.start();
      await stage.rooms.ended;
      expect(await stage.stored()).toBe(0);
      return stage.broadcasts();
    };

    beforeAll(async () => {
      profile = await mkdtemp(join(tmpdir(), 'roomtally-'));
    });
    afterAll(async () => {
      await stage.close();
      await rm(profile, { recursive: true, force: true });
    });

    it('ends with the figures that were counted from its source', async () => {
      const [broadcast, ...others] = await play();
      expect(others).toEqual([]);
      expect(broadcast && differences(broadcast, truth)).toEqual([]);
      expect(broadcast?.coverage).toBe(1);
      await stage.close();
    });

    it('is one broadcast with the same totals when it is shown again', async () => {
      const [broadcast, ...others] = await play();
      expect(others).toEqual([]);
      expect(broadcast?.recorders.length).toBe(2);
      expect(broadcast && differences(broadcast, truth)).toEqual([]);
    });
  });
}

it('says so when there is no recording', () => {
  expect(recording === null || recording.capture.pages.length > 0).toBe(true);
});
