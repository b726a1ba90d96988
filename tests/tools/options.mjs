// The options of `npm start`. Plain JavaScript: they are read before anything is installed.
import { parseArgs } from 'node:util';

export const HELP = `Usage: npm start -- [options]

Replays a live room on this computer and opens a browser with Roomtally counting it. Without --capture
the room is the project's own broadcast of a shop, with the streamer's console beside it.

  --capture FILE.har   replay this recording, as a browser's developer tools save it ("Save all as HAR");
                       repeat it to open several in one browser
  --speed N            play N times as fast as it happened (default 60)
  --browser NAME       chromium or firefox (default chromium)
  --headless           open no window, even where there is a display
  --keep               leave the browser open at the end, until it is closed or Ctrl-C is pressed
  --profile DIR        keep what the extension stores in this folder, for the next time
  --summary FILE.json  write the figures of each broadcast that the extension has stored to this file
  --help               print this

At the end the summary is printed, and pictures of overlay and dashboard are in .results/.`;

/** @typedef {import('./options.d.mts').Options} Options */

const BROWSERS = /** @type {const} */ (['chromium', 'firefox']);

/** @type {import('./options.d.mts').parseOptions} */
export function parseOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      capture: { type: 'string', multiple: true, default: [] },
      speed: { type: 'string', default: '60' },
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      profile: { type: 'string' },
      summary: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { capture, speed, browser, ...rest } = values;
  const name = BROWSERS.find((known) => known === browser);
  if (name === undefined) throw new Error(`--browser ${browser}: it is ${BROWSERS.join(' or ')}`);
  if (!(Number(speed) > 0 && Number.isFinite(Number(speed)))) {
    throw new Error(`--speed ${speed}: not a number above 0`);
  }
  return { captures: capture, speed: Number(speed), browser: name, ...rest };
}

/** @type {import('./options.d.mts').problemOf} */
export const problemOf = (error) =>
  (error instanceof Error ? error.message : String(error)).split(/\.?\s*\n|\. /)[0] ?? '';
