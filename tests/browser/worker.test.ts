import type { Target, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences, openStage, recorded, type Stage } from './stage.ts';

const recording = await recorded();
const STOPS = 20;
/** Of those, stopped after a batch was stored and before that was acknowledged. */
const UNACKNOWLEDGED = 8;

/** Makes the worker say, and then hang, when it has stored recordings. */
const hangAfterCommit = (): void => {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...args) {
    const begun = transaction.apply(this, args);
    if (args[1] === 'readwrite' && begun.objectStoreNames.contains('chunks')) {
      begun.addEventListener('complete', () => {
        console.log('stored');
        for (const until = Date.now() + 10_000; Date.now() < until; );
      });
    }
    return begun;
  };
};

if (recording) {
  describe('a background that is stopped twenty times during a replay, in chromium', () => {
    let stage: Stage;
    let previous: Target | null = null;

    const running = async (): Promise<WebWorker> => {
      const target = await stage.opened.browser.waitForTarget(
        (each) => each.type() === 'service_worker' && each !== previous,
        { timeout: 30_000 },
      );
      previous = target;
      return (await target.worker()) ?? expect.unreachable();
    };

    const stopUnacknowledged = async (worker: WebWorker): Promise<void> => {
      const stored = new Promise<void>((done) => worker.once('console', () => done()));
      await worker.evaluate(hangAfterCommit);
      await stored;
      await worker.close();
    };

    beforeAll(async () => {
      stage = await openStage({ browser: 'chromium', captures: [recording.capture], speed: 160 });
    });
    afterAll(() => stage.close());

    it('loses nothing and doubles nothing', async () => {
      await stage.rooms.start();
      for (let stop = 0; stop < STOPS; stop++) {
        const worker = await running();
        if (stop < UNACKNOWLEDGED) await stopUnacknowledged(worker);
        else await worker.close();
      }
      expect(stage.rooms.progress().done).toBeLessThan(1);
      await stage.rooms.ended;
      expect(await stage.stored()).toBe(0);
      const [broadcast, ...others] = await stage.broadcasts();
      expect(others).toEqual([]);
      expect(broadcast?.recorders.length).toBe(1);
      expect(broadcast && differences(broadcast, recording.truth)).toEqual([]);
    });
  });
}

it('has a recording to replay, or says that it has none', () => {
  if (!recording) console.log('The recording of a real broadcast is not at hand.');
});
