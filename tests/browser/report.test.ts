import { NAMES } from '../../utils/metrics/names.ts';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { press } from './dashboard.ts';
import { downloaded, downloadFolder, saveTo } from './downloads.ts';
import { BROWSERS, openStage, recorded, type Stage } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const recording = await recorded();
const WIDTH = 1080;

/** A figure by its name: its value, and what it may differ by or why there is none. */
type Figures = Readonly<Record<string, readonly [value: string, bounds: string]>>;

/** The figures of the broadcast's page. */
const figuresOfPage = async (page: Page): Promise<Figures> =>
  Object.fromEntries(
    await page.$$eval('.summary .figure-tile, .group .figure-row', (all) =>
      all.map((each) => {
        const textOf = (selector: string): string => each.querySelector(selector)?.textContent.trim() ?? '';
        return [
          textOf('.figure-name'),
          [textOf('.figure-value'), textOf('.figure-bounds, .figure-reason')],
        ] as const;
      }),
    ),
  );

/** Those of a report that is opened as a file. */
const figuresOfFile = async (page: Page): Promise<Figures> =>
  Object.fromEntries(
    await page.$$eval('[data-metric]', (all) =>
      all.map((each) => {
        const textOf = (selector: string): string => each.querySelector(selector)?.textContent.trim() ?? '';
        return [textOf('h2, dt'), [textOf('.value'), textOf('.bounds')]] as const;
      }),
    ),
  );

/** How wide and high a picture is, as its head says. */
const sizeOf = (png: Buffer): [width: number, height: number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe.skipIf(!recording).each(BROWSERS)('the report of the recorded broadcast, in %s', (browser) => {
  let stage: Stage;
  let folder: string;
  let shown: Figures;

  beforeAll(async () => {
    if (!recording) return;
    const place = await downloadFolder();
    folder = place.folder;
    const { preferences } = place;
    stage = await openStage({ browser, captures: [recording.capture], speed: 480, options: { preferences } });
    await saveTo(folder, browser, stage.opened);
    await stage.rooms.start();
    await stage.rooms.ended;
    expect(await stage.stored()).toBe(0);
    const [{ key } = expect.unreachable()] = await stage.broadcasts();
    const { reader } = stage;
    await reader.bringToFront();
    await reader.setViewport({ width: 1280, height: 900 });
    await reader.evaluate((to) => {
      location.hash = `#/broadcast/${encodeURIComponent(to)}`;
    }, key);
    await reader.waitForSelector('.unfold[data-part="details"]');
    await press(reader, say('timeline.rates'));
    await reader.waitForSelector('.group .figure-row');
    shown = await figuresOfPage(reader);
  });
  afterAll(async () => {
    await stage.close();
    await rm(folder, { recursive: true });
  });

  it('is offered first on the page of a broadcast that has just ended', async () => {
    const first = await stage.reader.$$eval('main > *:not(.back)', ([top]) => top?.className);
    expect(first).toBe('report-offer');
    await press(stage.reader, say('report.open'));
    await stage.reader.waitForSelector('.report-picture img');
  });

  it('tells in text and picture what the page tells', async () => {
    const text = await stage.reader.$eval('.report-text', (field) => (field as HTMLTextAreaElement).value);
    const told = await stage.reader.$eval('.report-picture img', (image) => image.getAttribute('alt'));
    expect(told).toBe(text);
    const summary = await stage.reader.$$eval('.summary .figure-tile', (all) =>
      all.map((each) => each.querySelector('.figure-name')?.textContent.trim() ?? ''),
    );
    expect(summary.length).toBe(3);
    for (const name of summary) for (const part of shown[name] ?? []) expect(text).toContain(part);
  });

  it('is copied as a text and as a picture', async () => {
    // What reaches the clipboard is looked at on its way: reading it back asks the person.
    await stage.reader.evaluate(() => {
      const kept: string[] = [];
      Object.assign(globalThis, { kept });
      navigator.clipboard.writeText = async (text) => void kept.push(`text ${text.length}`);
      navigator.clipboard.write = async (items) => {
        for (const item of items)
          for (const type of item.types) kept.push(`${type} ${(await item.getType(type)).size}`);
      };
    });
    await press(stage.reader, say('report.copyText'));
    await press(stage.reader, say('report.copyPicture'));
    const kept = (): Promise<string[]> =>
      stage.reader.evaluate(() => (globalThis as unknown as { kept: string[] }).kept);
    await expect.poll(async () => (await kept()).length, { timeout: 20_000 }).toBe(2);
    expect((await kept()).join()).toMatch(/^text \d{3},image\/png \d{5,}$/);
    await stage.reader.waitForFunction(
      (words) => document.querySelector('.dialog output')?.textContent === words,
      {},
      say('report.copied'),
    );
  });

  it('is saved as a picture made for chats', async () => {
    await press(stage.reader, say('report.savePicture'));
    const name = 'roomtally-douyin-126833924894';
    const png = await savedBeginning(name, '.png');
    const [width, height] = sizeOf(png);
    expect(width).toBe(WIDTH);
    expect(height).toBeGreaterThan(WIDTH);
    // What is painted is more than an empty sheet.
    expect(png.length).toBeGreaterThan(50_000);
  });

  it('is saved as a file that shows the page’s figures without the extension', async () => {
    await press(stage.reader, say('report.savePage'));
    const html = await savedBeginning('roomtally-douyin-126833924894', '.html');
    await writeFile(join(folder, 'report.html'), html);
    const file = await stage.opened.newPage();
    await file.goto(`file://${join(folder, 'report.html')}`);
    // What is not for everybody's eyes is on the page alone, unless it was asked for.
    const { [NAMES.suspiciousShare.zh]: discreet, ...others } = shown;
    expect(discreet).toBeDefined();
    expect(await figuresOfFile(file)).toEqual(others);
    expect(Object.keys(shown).length).toBeGreaterThan(20);
    await file.close();
  });

  /** The one file that begins and ends so. */
  async function savedBeginning(begin: string, end: string): Promise<Buffer> {
    const said = await stage.reader.waitForFunction(
      (start, last) =>
        document
          .querySelector('.dialog output')
          ?.textContent.split(/\s/)
          .find((word) => word.startsWith(start) && word.endsWith(last)),
      {},
      begin,
      end,
    );
    return downloaded(folder, String(await said.jsonValue()));
  }
});
