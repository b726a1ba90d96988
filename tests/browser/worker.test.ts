import { type Target, TargetType, type WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences, openStage, recorded, type Stage } from './stage.ts';

const recording = await recorded();
const STOPS = 20;
/** Slow enough that the recording still runs when the last stop is over, on a busy machine too. */
const SPEED = 80;
const LIMIT = 5 * 60_000;
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
        for (const until = Date.now() + 10_000; Date.now() < until;);
      });
    }
    return begun;
  };
};

if (recording) {
  describe('a background that is stopped twenty times during a replay, in chromium', () => {
    let stage: Stage;
    const running = async (): Promise<{ target: Target; worker: WebWorker }> => {
      const isWorker = (each: Target): boolean => each.type() === TargetType.SERVICE_WORKER;
      const target = await stage.opened.browser.waitForTarget(isWorker, { timeout: 30_000 });
      return { target, worker: (await target.worker()) ?? expect.unreachable() };
    };

    /** A worker that is just starting does not heed the first call. */
    const stop = async ({ target, worker }: Awaited<ReturnType<typeof running>>): Promise<void> => {
      const gone = new Promise<void>((done) =>
        stage.opened.browser.on('targetdestroyed', (each) => each === target && done()),
      );
      const again = setInterval(() => void worker.close().catch(() => {}), 500);
      await worker.close();
      await gone;
      clearInterval(again);
    };

    const stopUnacknowledged = async (): Promise<void> => {
      const begun = await running();
      const stored = new Promise<void>((done) => begun.worker.once('console', () => done()));
      await begun.worker.evaluate(hangAfterCommit);
      await stored;
      await stop(begun);
    };

    beforeAll(async () => {
      stage = await openStage({ browser: 'chromium', captures: [recording.capture], speed: SPEED });
    });
    afterAll(() => stage.close());

    it(
      'loses nothing and doubles nothing',
      async () => {
        await stage.rooms.start();
        for (let count = 0; count < STOPS; count++) {
          if (count < UNACKNOWLEDGED) await stopUnacknowledged();
          else await stop(await running());
        }
        expect(stage.rooms.progress().done).toBeLessThan(1);
        await stage.rooms.ended;
        expect(await stage.stored()).toBe(0);
        const [broadcast, ...others] = await stage.broadcasts();
        expect(others).toEqual([]);
        expect(broadcast?.recorders.length).toBe(1);
        expect(broadcast && differences(broadcast, recording.truth)).toEqual([]);
      },
      LIMIT,
    );
  });
}

it('has a recording to replay, or says that it has none', () => {
  if (!recording) console.log('The recording of a real broadcast is not at hand.');
});
