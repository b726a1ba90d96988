import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoTime, localZone } from '../../utils/exchange/zone.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { slotOf, slotStart } from '../../utils/tally/slot.ts';
import { moment } from '../../utils/units.ts';
import { press, pressBehind, textsOf, unfold } from './dashboard.ts';
import { openPopup } from './popups.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage, until } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 20_000, interval: 100 };

/** Types into a field of the dashboard's form, as a person who first empties it. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await press(page, label);
  await page.$eval(':focus', (field) => (field as HTMLInputElement).select());
  await page.keyboard.type(text);
}

for (const browser of BROWSERS) {
  describe(`marks, in ${browser}`, () => {
    const { capture, truth } = shop({ minutes: 12 });
    let stage: Stage;
    let page: Page;

    const kinds = (): Promise<string[]> => textsOf(page, '.marks-own');
    const whats = (): Promise<string[]> => textsOf(page, '.marks-list li:has(.marks-own) .marks-what');
    /** The button of the user's only mark that begins with these words. */
    const pressOn = (words: string): Promise<void> =>
      page.$$eval(
        '.marks-acts button',
        (buttons, wanted) =>
          (buttons.find(({ textContent }) => textContent === wanted) as HTMLElement | undefined)?.click(),
        words,
      );

    beforeAll(async () => {
      stage = await openStage({ browser, captures: [capture], speed: 4 });
      page = stage.reader;
    });
    afterAll(() => stage.close());

    it('are made in the popup while the room runs, at the room’s own time, and taken back', async () => {
      await stage.rooms.start();
      const [room = expect.unreachable()] = stage.tabs;
      // Until the room itself is heard, there is no time but the computer's.
      await until(async () =>
        (await stage.rows()).recorders.some((row) => row.page === 'room' && row.until !== null),
      );
      const popup = await openPopup(browser, stage.opened, room);
      await pressBehind(popup, say('marks.mark'));
      await pressBehind(popup, say('marks.price'));
      const told = async (): Promise<string> => (await textsOf(popup, '.marking-told')).join('');
      await expect.poll(told, PATIENCE).toContain(say('marks.price'));
      await pressBehind(popup, say('marks.undo'));
      await expect.poll(told, PATIENCE).toBe('');
      await pressBehind(popup, say('marks.questions'));
      await expect.poll(told, PATIENCE).toContain(say('marks.questions'));
      const { marks, recorders } = await stage.rows();
      expect(marks.filter(({ deleted }) => !deleted).map(({ kind }) => kind)).toEqual(['questions']);
      const heard = recorders.find(({ id }) => id === marks[0]?.recorder);
      const at = marks.find(({ deleted }) => !deleted)?.at ?? 0;
      // The replayed room runs faster than the clock: a mark lies near what was heard last.
      expect(Math.abs(at - (heard?.until ?? 0))).toBeLessThan(120_000);
    });

    it('are listed on the broadcast’s page, changed, deleted, and brought back', async () => {
      const place = `#/broadcast/${encodeURIComponent(`douyin:${truth.broadcast}`)}`;
      await page.evaluate((hash) => {
        location.hash = hash;
      }, place);
      await page.bringToFront();
      await unfold(page, say('marks.heading'));
      await expect.poll(kinds, PATIENCE).toEqual([say('marks.questions')]);
      await pressOn(say('marks.edit'));
      await page.waitForSelector('.marks-form');
      await page.focus('.marks-form select');
      await page.keyboard.press('Escape');
      await page.waitForSelector('.marks-form', { hidden: true });
      await pressOn(say('marks.edit'));
      await type(page, say('marks.text'), '尺码');
      await press(page, say('marks.save'));
      await expect.poll(whats, PATIENCE).toEqual(['尺码']);
      await pressOn(say('marks.remove'));
      await expect.poll(kinds, PATIENCE).toEqual([]);
      await press(page, say('dashboard.undo'));
      await expect.poll(whats, PATIENCE).toEqual(['尺码']);
    });

    it('are added on the page, and tell what the room did before and after', async () => {
      await press(page, say('marks.add'));
      await type(page, say('marks.text'), '补记');
      await press(page, say('marks.save'));
      await expect.poll(whats, PATIENCE).toContain('补记');
      await pressOn(say('marks.compare'));
      const values = (): Promise<string[]> => textsOf(page, '.marks-around .figure-value');
      await expect.poll(async () => (await values()).length, PATIENCE).toBeGreaterThan(7);
      expect(await textsOf(page, '.marks-around thead th')).toContain(say('marks.before'));
    });

    it('of another host cut the broadcast into shifts, each with its figures', async () => {
      // A shift has slots of its own: there have to be two of them.
      let at = moment(0);
      await until(async () => {
        const [{ from, until: heard } = expect.unreachable()] = await stage.broadcasts();
        at = slotStart(slotOf(heard));
        return at > from;
      });
      await pressOn(say('marks.edit'));
      await page.waitForSelector('.marks-form');
      await page.select('.marks-form select', 'host');
      await page.$eval(
        '.marks-form input[type="datetime-local"]',
        (field, time) => {
          field.value = time;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        },
        isoTime(at, localZone()).slice(0, 19),
      );
      // By keys: what was just saved may be told right over the form.
      await page.focus('.marks-form input[type="text"]');
      await page.$eval(':focus', (field) => (field as HTMLInputElement).select());
      await page.keyboard.type('小美');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-part="shifts"]');
      await page.focus('[data-part="shifts"] summary');
      await page.keyboard.press('Enter');
      const shifts = (): Promise<string[]> => textsOf(page, '[data-part="shifts"] tbody th');
      await expect.poll(shifts, PATIENCE).toEqual([say('shifts.unnamed'), '小美']);
      const values = await textsOf(page, '[data-part="shifts"] tbody .figure-value');
      expect(values.length).toBeGreaterThan(0);
    });
  });
}
