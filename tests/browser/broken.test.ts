import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { captureFrom } from '../rooms/capture.ts';
import { withBroken } from '../rooms/generated/broken.ts';
import { shop } from './shop.ts';
import { BROWSERS, differences, openStage, type Stage } from './stage.ts';

for (const browser of BROWSERS) {
  describe(`a room with hostile frames in its traffic, a bomb of a gigabyte among them, in ${browser}`, () => {
    const { har, truth } = shop({ minutes: 20 });
    const { har: hostile, added } = withBroken(har);
    let stage: Stage;
    let broadcast: BroadcastDetail;

    beforeAll(async () => {
      const capture = captureFrom(hostile, 'the broken broadcast');
      stage = await openStage({ browser, captures: [capture], speed: 120 });
      await stage.rooms.start();
      await stage.rooms.ended;
      expect(await stage.stored()).toBe(0);
      [broadcast = expect.unreachable()] = await stage.broadcasts();
    });
    afterAll(() => stage.close());

    it('has the same figures as without them', () => {
      expect(differences(broadcast, truth)).toEqual([]);
    });

    it('counts them in the diagnostics', () => {
      const room = broadcast.recorders.find(({ page }) => page === 'room') ?? expect.unreachable();
      const { broken, unknown } = room.diagnostics;
      const sent = Object.values(added).reduce((sum, count) => sum + count, 0);
      expect(broken).toBeGreaterThan(sent / 2);
      expect(Object.keys(unknown).length).toBeGreaterThan(0);
    });

    it('goes on counting after the last of them', () => {
      expect(broadcast.ended).toBe(true);
      expect(broadcast.coverage).toBeGreaterThan(0.99);
    });
  });
}
