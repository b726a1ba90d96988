import type { Page } from 'puppeteer-core';
import { LANGUAGES } from '../../../utils/settings/language.ts';
import { storeHistory } from '../../browser/history.ts';
import { openStage, type Stage, until } from '../../browser/stage.ts';
import { captureFrom } from '../../rooms/capture.ts';
import { generateShop } from '../../rooms/generated/shop.ts';
import { buildExtension } from '../build.ts';
import { type Look, opened, shoot, themed } from './shoot.ts';
import { goTo, type Sight } from './sights.ts';

/** The size that every store takes. */
const WINDOW = { width: 1280, height: 800 };
/** The same window nearer by, so that the overlay can be read. */
const NEAR = { width: 800, height: 500, deviceScaleFactor: 1.6 };
const FOLDER = '.github/store';
const SPEED = 60;
/** How much of the broadcast is over when it is taken on air. */
const ON_AIR = 0.6;

const pathOf = (name: string, { language }: Look): `${string}.png` => `${FOLDER}/${name}-${language}.png`;

/** A studio, drawn in shapes: each is placed in the window by its style. */
const STUDIO = [
  'inset: 0; background: linear-gradient(160deg, #39434c, #1d2127 70%)',
  'left: 250px; top: 150px; width: 220px; height: 220px; border-radius: 50%; background: #55616c',
  'left: 150px; top: 390px; width: 420px; height: 420px; border-radius: 210px 210px 0 0; background: #55616c',
  ...['#c4574a', '#7d8f5f', '#5c84a8', '#c9a45b'].map(
    (colour, place) =>
      `left: ${660 + place * 105}px; bottom: 130px; width: 80px; height: ${110 + (place % 2) * 40}px; border-radius: 10px 10px 0 0; background: ${colour}`,
  ),
  'left: 0; right: 0; bottom: 0; height: 130px; background: #15181c',
];

/** Runs in a room's page, which is bare: draws where its video would be. */
function draw(shapes: readonly string[]): void {
  for (const shape of shapes) {
    const drawn = document.createElement('div');
    drawn.style.cssText = `position: fixed; pointer-events: none; zoom: 0.625; ${shape}`;
    document.body.append(drawn);
  }
}

async function shootOnAir(stage: Stage, look: Look): Promise<void> {
  const [room] = stage.tabs;
  if (!room) throw new Error('no room is open');
  const live = await opened(stage, { ...look, theme: 'dark' }, 'chromium', 'dashboard.html');
  await live.setViewport(WINDOW);
  await goTo(live, { name: 'live', route: { page: 'live' }, sign: '.live-product .figure-value' });
  await shoot(live, pathOf('2-live', look), false);
  await live.close();
  await themed(room, 'dark', 'chromium');
  await shoot(room, pathOf('1-overlay', look), false);
}

const toTitle = async (page: Page): Promise<void> => {
  await page.waitForSelector('.reading-log', { hidden: true });
  await page.$eval('.summary', (summary) => scrollTo(0, summary.getBoundingClientRect().top + scrollY - 150));
};

async function shootAfterwards(stage: Stage, look: Look, sights: readonly Sight[]): Promise<void> {
  const page = await opened(stage, look, 'chromium', 'dashboard.html');
  await page.setViewport(WINDOW);
  for (const sight of sights) {
    await goTo(page, sight);
    await shoot(page, pathOf(sight.name, look), false);
  }
  await page.close();
}

/** The stores' pictures, each of a page as it is, of the project's own broadcast and history. */
export async function shootStore(): Promise<void> {
  const { signal } = new AbortController();
  await buildExtension('chromium', signal);
  const captures = [captureFrom(generateShop().har, 'the generated broadcast')];
  const stage = await openStage({ browser: 'chromium', captures, speed: SPEED });
  const looks = LANGUAGES.map((language) => ({ language, theme: 'light' }) as const);
  try {
    const [room] = stage.tabs;
    await room?.setViewport(NEAR);
    await room?.evaluate(draw, STUDIO);
    await stage.rooms.start();
    await until(() => stage.rooms.progress().done > ON_AIR);
    for (const look of looks) await shootOnAir(stage, look);
    await stage.rooms.ended;
    await stage.stored();
    const [played] = await stage.broadcasts();
    if (!played) throw new Error('nothing was recorded');
    await storeHistory(stage.reader);
    const sights: Sight[] = [
      {
        name: '3-broadcast',
        route: { page: 'broadcast', key: played.key },
        sign: '.timeline canvas',
        before: toTitle,
      },
      { name: '4-list', route: { page: 'list' }, sign: '.list tbody th' },
      { name: '5-data', route: { page: 'data' }, sign: '.yours-table tbody' },
    ];
    for (const look of looks) await shootAfterwards(stage, look, sights);
  } finally {
    await stage.close();
  }
}
