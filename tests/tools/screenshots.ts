import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { listedOf } from '../../utils/metrics/folded.ts';
import { LANGUAGES } from '../../utils/settings/language.ts';
import { storeHistory } from '../browser/history.ts';
import { BROWSERS, openStage, type Stage } from '../browser/stage.ts';
import type { BrowserName } from '../rooms/browsers.ts';
import { type Capture, captureFrom, readCapture } from '../rooms/capture.ts';
import { generateShop } from '../rooms/generated/shop.ts';
import { buildExtension } from './build.ts';
import { type Look, shootDashboard, shootOnAir, type Theme, THEMES } from './screenshots/shoot.ts';
import { type Shown, sightsOf } from './screenshots/sights.ts';

const HELP = `Usage: npm run screenshots -- [options]

Takes pictures of every page of the dashboard, of a report, of the popup, the small window and the overlay, in both themes and
languages, in Chromium and Firefox: of the project's own broadcast of a shop among three hundred others.

  --capture FILE.har   play this recording instead
  --to DIR             the folder for the pictures (default .results/screenshots)
  --browser NAME       chromium or firefox alone
  --help               print this
`;

/** Slow enough for pictures of what is on air. */
const SPEED = 40;

/** How Firefox is told its theme; Chromium is told page by page. */
const preferencesOf = (theme: Theme) => ({
  'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
});

/** How many broadcasts of one room are shown beside one another. */
const MATES = 3;

/** The broadcast that was played, and the last of the room that most others are of. */
async function shownIn(stage: Stage): Promise<Shown> {
  const [played] = await stage.broadcasts();
  if (!played) throw new Error('nothing was recorded');
  const views = await storeHistory(stage.reader);
  const rooms = Map.groupBy(views, ({ platform, room }) => `${platform} ${room}`);
  const [most = []] = [...rooms.values()].toSorted((one, other) => other.length - one.length);
  return { key: played.key, mates: most.slice(0, MATES).map(listedOf) };
}

async function shootAll(
  stage: Stage,
  browser: BrowserName,
  themes: readonly Theme[],
  folder: string,
): Promise<void> {
  const looks = LANGUAGES.flatMap((language) => themes.map((theme) => ({ language, theme })));
  const pathIn =
    ({ language, theme }: Look) =>
    (name: string): `${string}.png` =>
      `${join(folder, `${name}-${language}-${theme}-${browser}`)}.png`;
  await stage.rooms.start();
  for (const look of looks) await shootOnAir(stage, look, browser, pathIn(look));
  await stage.rooms.ended;
  await stage.stored();
  const sights = sightsOf(await shownIn(stage));
  for (const look of looks) await shootDashboard(stage, look, browser, { sights, pathOf: pathIn(look) });
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      capture: { type: 'string' },
      to: { type: 'string', default: '.results/screenshots' },
      browser: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const capture: Capture = values.capture
    ? await readCapture(values.capture)
    : captureFrom(generateShop().har, 'the generated broadcast');
  const folder = resolve(values.to);
  await mkdir(folder, { recursive: true });
  for (const browser of BROWSERS.filter((name) => name === (values.browser ?? name))) {
    await buildExtension(browser, new AbortController().signal);
    for (const themes of browser === 'chromium' ? [THEMES] : THEMES.map((theme) => [theme])) {
      const options = { preferences: preferencesOf(themes[0] ?? 'light') };
      const stage = await openStage({ browser, captures: [capture], speed: SPEED, options });
      try {
        await shootAll(stage, browser, themes, folder);
      } finally {
        await stage.close();
      }
    }
  }
  process.stdout.write(`${folder}\n`);
}

await main(process.argv.slice(2));
// What a browser leaves open must not keep a tool that is done.
process.exit(0);
