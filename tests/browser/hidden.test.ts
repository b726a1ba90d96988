import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences, openStage, recorded, type Stage } from './stage.ts';

const recording = await recorded();
/** Chromium wakes a hidden tab's timers once a minute after five minutes: the replay takes six and a half. */
const SPEED = 30;
const MINUTES = 8 * 60_000;

if (recording) {
  describe('a room in a hidden tab for more than six minutes, in chromium as a person runs it', () => {
    let stage: Stage;

    beforeAll(async () => {
      stage = await openStage({
        browser: 'chromium',
        captures: [recording.capture],
        speed: SPEED,
        options: { sleepyTabs: true },
      });
      // The reader comes to the front: the room's tab is hidden from here on.
      await stage.reader.bringToFront();
    });
    afterAll(() => stage.close());

    it(
      'is counted as if it had been in sight',
      async () => {
        const [tab = expect.unreachable()] = stage.tabs;
        expect(await tab.evaluate(() => document.visibilityState)).toBe('hidden');
        await stage.rooms.start();
        await stage.rooms.ended;
        expect(await stage.stored()).toBe(0);
        expect(await tab.evaluate(() => document.visibilityState)).toBe('hidden');
        const [broadcast = expect.unreachable(), ...others] = await stage.broadcasts();
        expect(others).toEqual([]);
        expect(differences(broadcast, recording.truth)).toEqual([]);
      },
      MINUTES,
    );
  });
}

it('has a recording to replay, or says that it has none', () => {
  if (!recording) console.log('The recording of a real broadcast is not at hand.');
});
