import { setTimeout } from 'node:timers/promises';
import { type Target, TargetType, type WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences, openStage, recorded, type Stage, until } from './stage.ts';

const recording = await recorded();
const STOPS = 20;
/** Of those, stopped after a batch was stored and before that was acknowledged. */
const UNACKNOWLEDGED = 8;
/** Slow enough that the recording still runs when the last stop is over, on a busy machine too. */
const SPEED = 45;
const LIMIT = 6 * 60_000;
/** A worker that was gone before it could be stopped is no stop: another try is made. */
const TRY = 5_000;

/** Whether the worker's script has run: what is changed before that is not what the script then finds. */
const hasBegun = (): boolean => {
  const { chrome } = globalThis as unknown as {
    readonly chrome: { readonly runtime: { readonly onMessage: { hasListeners(): boolean } } };
  };
  return chrome.runtime.onMessage.hasListeners();
};

/**
 * Makes the worker say, and then hang, when it has stored recordings. Dexie keeps the function that begins a
 * transaction from when it opened the database: what stores is changed instead.
 */
const hangAfterCommit = (): void => {
  const store: IDBObjectStore['put'] = Reflect.get(IDBObjectStore.prototype, 'put');
  const heard = new WeakSet<IDBTransaction>();
  IDBObjectStore.prototype.put = function put(...args) {
    const { name, transaction } = this;
    if (name === 'chunks' && !heard.has(transaction)) {
      heard.add(transaction);
      transaction.addEventListener('complete', () => {
        console.log('stored');
        for (const end = Date.now() + 10_000; Date.now() < end;);
      });
    }
    return Reflect.apply(store, this, args);
  };
};

const isWorker = (target: Target): boolean => target.type() === TargetType.SERVICE_WORKER;

/** Whether it comes about in time. */
const inTime = (work: Promise<unknown>): Promise<boolean> =>
  Promise.race([work.then(() => true), setTimeout(TRY, false)]);

if (recording) {
  describe('a background that is stopped twenty times during a replay, in chromium', () => {
    let stage: Stage;

    const running = async (): Promise<{ target: Target; worker: WebWorker }> => {
      const target = await stage.opened.browser.waitForTarget(isWorker, { timeout: 60_000 });
      return { target, worker: (await target.worker()) ?? expect.unreachable() };
    };

    /** A worker that is just starting does not heed the first call. */
    const stop = async ({ target, worker }: Awaited<ReturnType<typeof running>>): Promise<boolean> => {
      const gone = new Promise<void>((done) => {
        stage.opened.browser.on('targetdestroyed', (each) => {
          if (each === target) done();
        });
      });
      const close = (): Promise<void> => worker.close().catch(() => {});
      const again = setInterval(() => void close(), 500);
      await close();
      const stopped = await inTime(gone);
      clearInterval(again);
      return stopped;
    };

    const stopUnacknowledged = async (): Promise<boolean> => {
      const begun = await running();
      const stored = new Promise<void>((done) => {
        begun.worker.once('console', () => done());
      });
      const hold = async (): Promise<void> => {
        await until(() => begun.worker.evaluate(hasBegun));
        await begun.worker.evaluate(hangAfterCommit);
        await stored;
      };
      const hung = await inTime(hold()).catch(() => false); // it was gone before it could be told to
      return (await stop(begun)) && hung;
    };

    beforeAll(async () => {
      stage = await openStage({ browser: 'chromium', captures: [recording.capture], speed: SPEED });
    });
    afterAll(() => stage.close());

    it(
      'loses nothing and doubles nothing',
      async () => {
        await stage.rooms.start();
        let [stops, unacknowledged] = [0, 0];
        while (stops < STOPS && stage.rooms.progress().done < 0.9) {
          const holding = unacknowledged < UNACKNOWLEDGED;
          const stopped = await (holding ? stopUnacknowledged() : stop(await running()));
          stops += Number(stopped);
          unacknowledged += Number(stopped && holding);
        }
        expect([stops, unacknowledged]).toEqual([STOPS, UNACKNOWLEDGED]);
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
