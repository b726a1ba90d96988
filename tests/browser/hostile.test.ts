import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MetricId } from '../../utils/metrics/definitions.ts';
import { attack } from './hostile/after.ts';
import { type Before, lieInWait } from './hostile/before.ts';
import { openTabs, storedSettings } from './api.ts';
import { overlayOn } from './overlay.ts';
import { shop } from './shop.ts';
import { BROWSERS, differences, openStage, type Stage, until } from './stage.ts';

const IDS = ['comments', 'likes', 'gifts', 'follows', 'shares', 'commenters'] as const satisfies MetricId[];

for (const browser of BROWSERS) {
  describe(`pages that attack what counts them, in ${browser}`, () => {
    const both = [shop({ minutes: 6 }), shop({ minutes: 6, seed: 11 })] as const;
    const captures = both.map(({ capture }) => ({ ...capture, pages: capture.pages.slice(0, 1) }));
    let stage: Stage;
    let early: Page;
    let late: Page;
    let opened: string[];

    /** What of the truth is not counted of a broadcast, whatever its page did. */
    const wrongIn = async (which: 0 | 1): Promise<string[]> => {
      const { figures, broadcast } = both[which].truth;
      const view = (await stage.broadcasts()).find((one) => one.broadcast === broadcast);
      const told = Object.fromEntries(IDS.map((id) => [id, figures[id] ?? null]));
      return view ? differences(view, { figures: told }) : ['nothing is stored'];
    };

    beforeAll(async () => {
      stage = await openStage({
        browser,
        captures,
        speed: 30,
        prepare: async (tab, index) => {
          if (index === 0) await tab.evaluateOnNewDocument(lieInWait);
        },
      });
      [early = expect.unreachable(), late = expect.unreachable()] = stage.tabs;
      opened = await openTabs(stage.reader);
      await late.bringToFront();
      await stage.rooms.start();
    });
    afterAll(() => stage.close());

    it('hear nothing of ours, read nothing of what lies over them, and get the same errors as ever', async () => {
      await until(async () => Object.keys((await overlayOn(late))?.tiles ?? {}).length > 0);
      const before = Object.values((await overlayOn(late))?.tiles ?? {}).filter((value) =>
        /^\d{2,}$/.test(value),
      );
      const found = await late.evaluate(attack, before);
      expect(found.heard).toEqual([]);
      expect(found.errors.filter((error) => error.includes('extension'))).toEqual([]);
      const { tiles } = (await overlayOn(late)) ?? { tiles: {} };
      expect(Object.keys(tiles).filter((name) => found.seen.includes(name))).toEqual([]);
    });

    it('do not keep the overlay away for longer than they take it away', async () => {
      await until(async () => (await overlayOn(late)) !== null);
      expect(await overlayOn(late)).toMatchObject({ lit: true });
    });

    it('change nothing of what is counted, though they replaced natives, forged and closed sockets', async () => {
      await stage.rooms.ended;
      // What a page forges is heard too: only the end tells that all is stored.
      await stage.settled();
      expect(await wrongIn(1)).toEqual([]);
    });

    it('change nothing though they were there first and hold an end of the private port', async () => {
      const told = (await early.evaluate(() => Reflect.get(window, '__before') as Before)) satisfies Before;
      expect(told.errors.filter((error) => error.includes('extension'))).toEqual([]);
      expect(await wrongIn(0)).toEqual([]);
    });

    it('bring about nothing that a page may not: no tab, no setting, no mark', async () => {
      expect(await openTabs(stage.reader)).toEqual(opened);
      expect(await storedSettings(stage.reader)).toEqual({});
      expect((await stage.rows()).marks).toEqual([]);
    });
  });
}
