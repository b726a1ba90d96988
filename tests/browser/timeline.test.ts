import { atOnce } from '../../utils/recorder/slices.ts';
import { NAMES } from '../../utils/metrics/names.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { around } from '../../components/charts/span.ts';
import { DEFINITIONS } from '../../utils/metrics/definitions.ts';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { textOf, writeAmount, writeFigure } from '../../utils/settings/numbers.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { moment } from '../../utils/units.ts';
import { press, textsOf } from './dashboard.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 20_000, interval: 100 };
const STYLE = { language: 'zh', currency: 'CNY', short: false } as const;

for (const browser of BROWSERS) {
  describe(`a broadcast’s timeline, in ${browser}`, () => {
    const { capture } = shop({ minutes: 6 });
    let stage: Stage;
    let view: BroadcastDetail;

    const caption = (): Promise<string[]> => textsOf(stage.reader, '.stretch caption');
    const readout = (): Promise<string | null> =>
      stage.reader.$eval('.scrubber input', (range) => range.getAttribute('aria-valuetext'));

    beforeAll(async () => {
      stage = await openStage({ browser, captures: [capture], speed: 40 });
      await stage.rooms.start();
      await stage.rooms.ended;
      expect(await stage.stored()).toBe(0);
      view = (await stage.broadcasts())[0] ?? expect.unreachable();
      const { reader } = stage;
      await reader.bringToFront();
      await reader.setViewport({ width: 1280, height: 900 });
      await reader.evaluate((key) => {
        location.hash = `#/broadcast/${encodeURIComponent(key)}`;
      }, view.key);
      await reader.waitForSelector('.explained');
      await reader.waitForSelector('.unfold[data-part="details"]');
    });
    afterAll(() => stage.close());

    it('opens with its products, everything else folded', async () => {
      const folds = await stage.reader.$$eval('.unfold', (all) =>
        all.map((each) => each.hasAttribute('open')),
      );
      expect(folds.length).toBeGreaterThan(4);
      expect(folds).not.toContain(true);
      expect((await textsOf(stage.reader, '.explained tbody th')).length).toBe(view.explained.length);
    });

    it('zooms, moves along and shows all again by keys', async () => {
      await stage.reader.focus('.timeline');
      await stage.reader.keyboard.press('+');
      await expect.poll(async () => (await caption()).length, PATIENCE).toBe(1);
      const [before] = await caption();
      await stage.reader.keyboard.press('+');
      await stage.reader.keyboard.press('ArrowRight');
      await expect.poll(async () => (await caption())[0], PATIENCE).not.toBe(before);
      await stage.reader.keyboard.press('0');
      await expect.poll(caption, PATIENCE).toEqual([]);
    });

    it('says a minute’s exact values as the crosshair is moved by keys', async () => {
      await stage.reader.focus('.scrubber input');
      await stage.reader.keyboard.press('ArrowLeft');
      await stage.reader.keyboard.press('ArrowLeft');
      const { span } = view.minutes.at(-3) ?? expect.unreachable();
      const comments = textOf(writeAmount(span.events.comment?.count ?? 0, 'count', STYLE));
      const wanted = say('timeline.value', { name: say('timeline.comments'), value: comments });
      await expect.poll(readout, PATIENCE).toContain(wanted);
      await expect
        .poll(async () => (await textsOf(stage.reader, '.timeline-value[data-exact]')).length, PATIENCE)
        .toBeGreaterThan(3);
    });

    it('leads from a product to its stretch, and shows the figures of just that', async () => {
      const [first = expect.unreachable()] = view.explained;
      const time = await stage.reader.$eval('.explained .jump', ({ textContent }) => textContent);
      await press(stage.reader, say('timeline.jumpNamed', { time, name: first.item }));
      await expect.poll(async () => (await caption()).length, PATIENCE).toBe(1);
      const { minutes } = view;
      const whole = { min: (minutes[0]?.from ?? 0) / 1000, max: (minutes.at(-1)?.until ?? 0) / 1000 };
      const { min, max } = around({ min: first.from / 1000, max: first.until / 1000 }, whole);
      const known = atOnce(view.during(moment(min * 1000), moment(max * 1000)))?.comments;
      if (!known || !('figure' in known)) return expect.unreachable();
      const shown = (): Promise<string | undefined> =>
        stage.reader.$$eval(
          '.stretch tbody tr',
          (rows, name) =>
            rows.find((row) => row.querySelector('th')?.textContent === name)?.querySelector('.figure-value')
              ?.textContent,
          NAMES.comments.zh,
        );
      const { value } = writeFigure(DEFINITIONS.comments, known.figure, STYLE);
      await expect.poll(shown, PATIENCE).toBe(textOf(value));
      const all = view.figures.comments;
      expect('figure' in all && all.figure.value).toBeGreaterThan(known.figure.value ?? 0);
    });

    it('tells how many comments were looked through for words, and what they are about', async () => {
      const counted = (of: 'looked' | 'price'): number =>
        view.minutes.reduce((sum, { span }) => sum + (span.topics[of] ?? 0), 0);
      expect(counted('looked')).toBeGreaterThan(0);
      await press(stage.reader, say('topics.title'));
      const write = (count: number): string => textOf(writeAmount(count, 'count', STYLE));
      const total = say('topics.total', { count: write(counted('price')) });
      await expect
        .poll(async () => (await textsOf(stage.reader, '.topics li strong'))[0], PATIENCE)
        .toBe(total);
      const [says] = await textsOf(stage.reader, '.unfolded > .quiet');
      expect(says).toContain(say('topics.says', { count: write(counted('looked')) }));
    });
  });
}
