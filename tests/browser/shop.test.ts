import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { shop } from './shop.ts';
import { BROWSERS, differences, openStage, type Stage } from './stage.ts';

for (const browser of BROWSERS) {
  describe(`a generated broadcast of a shop, room page and console, in ${browser}`, () => {
    const { capture, truth } = shop({ minutes: 20 });
    let stage: Stage;
    let broadcasts: BroadcastDetail[];

    beforeAll(async () => {
      stage = await openStage({ browser, captures: [capture], speed: 60 });
      await stage.rooms.start();
      await stage.rooms.ended;
      expect(await stage.stored()).toBe(0);
      broadcasts = await stage.broadcasts();
    });
    afterAll(() => stage.close());

    it('is one broadcast, heard on both pages', () => {
      expect(broadcasts.map(({ recorders }) => recorders.map(({ page }) => page).toSorted())).toEqual([
        ['console', 'room'],
      ]);
      expect(broadcasts[0]?.mine).toBe(true);
    });

    it('has the figures that are true of its simulated viewers', () => {
      const [broadcast] = broadcasts;
      expect(broadcast && differences(broadcast, truth)).toEqual([]);
    });
  });
}
