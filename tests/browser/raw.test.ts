import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hrefOf } from '../../utils/messages/routes.ts';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import type { KeepingRow } from '../../utils/store/schema.ts';
import { captureFrom } from '../rooms/capture.ts';
import { readTables } from '../tools/tables.ts';
import { downloaded, downloadFolder, saveTo } from './downloads.ts';
import { press, textsOf } from './dashboard.ts';
import { openPopup } from './popups.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage, until } from './stage.ts';

const { capture } = shop({ minutes: 10 });
/** The room's page alone: its console has no part in this. */
const room = { ...capture, pages: capture.pages.slice(0, 1) };

/** Slow enough that the popup is open before what is cut out later. */
const RECORDED = 20;

const figureOf = ({ figures }: BroadcastDetail, id: 'comments' | 'entries' | 'likes') => figures[id];

for (const browser of BROWSERS) {
  describe(`a broadcast whose raw traffic is recorded, in ${browser}`, () => {
    let folder: string;
    let recorded: BroadcastDetail;
    let preferences: Awaited<ReturnType<typeof downloadFolder>>['preferences'];
    const file = (): string => join(folder, 'saved.har');

    const keepings = async (stage: Stage): Promise<KeepingRow[]> =>
      (await readTables(stage.reader, ['keepings']))['keepings'] as KeepingRow[];

    beforeAll(async () => {
      ({ folder, preferences } = await downloadFolder());
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('is saved as a HAR that holds every frame, once it was switched on in the popup', async () => {
      const stage = await openStage({ browser, captures: [room], speed: RECORDED, options: { preferences } });
      try {
        const [tab = expect.unreachable()] = stage.tabs;
        await stage.rooms.start();
        await until(async () => (await stage.rows()).recorders.length > 0);
        expect(await keepings(stage)).toEqual([]);
        const popup = await openPopup(browser, stage.opened, tab);
        await popup.waitForSelector('.record-raw input');
        // In Firefox the popup stands behind the tab, where a mouse cannot reach it, and may still be loaded anew.
        await until(async () => {
          await popup.$eval('.record-raw input', (input) => input.checked || input.click()).catch(() => null);
          return (await keepings(stage)).some(({ on }) => on);
        }, 500);
        await until(async () => ((await keepings(stage))[0]?.frames ?? 0) > 0);
        await stage.rooms.ended;
        expect(await stage.stored()).toBe(0);
        const [kept = expect.unreachable()] = await keepings(stage);
        expect(kept.dropped).toBe(0);
        [recorded = expect.unreachable()] = await stage.broadcasts();

        const { reader } = stage;
        // A page that another one covers is seldom drawn, and the mouse waits until it is.
        await reader.bringToFront();
        await reader.evaluate(
          (hash) => (location.hash = hash),
          hrefOf({ page: 'broadcast', key: recorded.key }),
        );
        await press(reader, '明细与管理');
        await reader.waitForSelector('.raw');
        expect((await textsOf(reader, '.raw-warning')).join('')).toContain('昵称');
        await saveTo(folder, browser, stage.opened);
        await press(reader, '保存为 HAR');
        await until(async () => (await readdir(folder)).some((name) => name.endsWith('.har')));
        const [name = expect.unreachable()] = await readdir(folder);
        const text = String(await downloaded(folder, name));
        await writeFile(file(), text);
        const saved = captureFrom(JSON.parse(text), name);
        const frames = saved.pages.flatMap(({ sockets, requests }) => [
          ...sockets.flatMap(({ messages }) => messages),
          ...requests,
        ]);
        expect(frames.length).toBe(kept.frames);
      } finally {
        await stage.close();
      }
    });

    it('fills the gap of another browser that was closed meanwhile, when it is dropped and confirmed', async () => {
      const stage = await openStage({ browser, captures: [room], speed: 60 });
      try {
        const [tab = expect.unreachable()] = stage.tabs;
        await stage.rooms.start();
        await until(() => stage.rooms.progress().done > 0.4);
        await tab.goto('about:blank');
        await until(() => stage.rooms.progress().done > 0.7);
        await tab.goto(stage.rooms.pages[0]?.url ?? expect.unreachable());
        await stage.rooms.ended;
        await stage.settled();
        const [before = expect.unreachable()] = await stage.broadcasts();
        expect(before.gaps.length).toBe(1);

        const { reader } = stage;
        await reader.bringToFront();
        const broken = join(folder, 'broken.har');
        await writeFile(broken, (await readFile(file(), 'utf8')).slice(0, 5000));
        await dropped(reader, broken);
        await reader.waitForSelector('.replayed [role=alert]');
        expect((await textsOf(reader, '.replayed [role=alert]')).join('')).toContain('broken.har');

        for (const times of [1, 2]) {
          await dropped(reader, file());
          if (times === 1) {
            await press(reader, '填入这场直播');
            await until(async () => (await stage.rows()).recorders.length === 3);
          } else {
            await reader.waitForFunction(() =>
              document.querySelector('.found')?.textContent.includes('这份数据已经填入过'),
            );
          }
          const [after = expect.unreachable(), ...others] = await stage.broadcasts();
          expect(others).toEqual([]);
          expect(after.recorders.length).toBe(3);
          expect(after.gaps).toEqual([]);
          for (const id of ['comments', 'likes', 'entries'] as const)
            expect(figureOf(after, id)).toMatchObject(valueOf(figureOf(recorded, id)));
        }
      } finally {
        await stage.close();
      }
    });
  });
}

/** A figure's value and bounds; when it was read is not compared. */
const valueOf = (known: ReturnType<typeof figureOf>): object =>
  'figure' in known
    ? { figure: { value: known.figure.value, low: known.figure.low, high: known.figure.high } }
    : known;

/** Drops a file on the page, as the end of a drag with the mouse. */
async function dropped(page: Page, path: string): Promise<void> {
  await page.evaluate(
    (text, name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name, { type: 'application/json' }));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    await readFile(path, 'utf8'),
    basename(path),
  );
}
