import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shop } from './shop.ts';
import { BROWSERS, differences, openStage, type Stage } from './stage.ts';

for (const browser of BROWSERS) {
  describe(`a page that takes its socket’s frames as Blobs, in ${browser}`, () => {
    const { capture, truth } = shop({ minutes: 5 });
    let stage: Stage;

    beforeAll(async () => {
      stage = await openStage({ browser, captures: [capture], speed: 60 });
      const [room = expect.unreachable()] = stage.tabs;
      await room.evaluateOnNewDocument(() => {
        Object.defineProperty(WebSocket.prototype, 'binaryType', { get: () => 'blob', set: () => {} });
      });
      await room.reload();
    });
    afterAll(() => stage.close());

    it('is counted, in order', async () => {
      await stage.rooms.start();
      await stage.rooms.ended;
      expect(await stage.stored()).toBe(0);
      const [broadcast = expect.unreachable()] = await stage.broadcasts();
      const { comments = null, gifts = null, likes = null, ended } = truth.figures;
      expect(differences(broadcast, { figures: { comments, gifts, likes, ended } })).toEqual([]);
    });
  });
}
