import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, differences, openStage, recorded, type Stage } from './stage.ts';

const recording = await recorded();

for (const browser of recording ? BROWSERS : []) {
  describe(`two tabs on one room, in ${browser}`, () => {
    const { capture, truth } = recording ?? expect.unreachable();
    let stage: Stage;

    beforeAll(async () => {
      stage = await openStage({ browser, captures: [capture, capture], speed: 600 });
    });
    afterAll(() => stage.close());

    it('are one broadcast, and count once', async () => {
      await stage.rooms.start();
      await stage.rooms.ended;
      expect(await stage.stored()).toBe(0);
      const [broadcast = expect.unreachable(), ...others] = await stage.broadcasts();
      expect(others).toEqual([]);
      expect(broadcast.recorders.length).toBe(2);
      expect(differences(broadcast, truth)).toEqual([]);
    });
  });
}

it('has a recording to replay, or says that it has none', () => {
  if (!recording) console.log('The recording of a real broadcast is not at hand.');
});
