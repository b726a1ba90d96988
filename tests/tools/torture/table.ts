import { existsSync } from 'node:fs';
import { installed } from '../../rooms/installed.mjs';
import { readCapture } from '../../rooms/capture.ts';
import { buildExtension } from '../build.ts';
import { BROWSER_KINDS } from './browser/kinds.ts';
import { LOADS } from './browser/loads.ts';
import { replayedIn } from './browser/replay.ts';
import type { Verdict } from './judge.ts';
import { KINDS } from './kinds.ts';
import { recordedFrames, replayed } from './replays.ts';

const RECORDING = new URL('../../../../shared/captures/douyin-2026-04-24.har', import.meta.url);

/** All that can go wrong, by its name in the table. */
export const ALL_KINDS = { ...KINDS, ...BROWSER_KINDS, ...LOADS };

/** Plays once while one kind of thing goes wrong; the same number gives the same faults. */
export type Replay = (name: string, number: number) => Promise<Verdict & { readonly tries: number }>;

/** What plays the recording of a real broadcast; null where that is not at hand. */
export async function replays(): Promise<Replay | null> {
  const frames = await recordedFrames();
  if (!frames || !existsSync(RECORDING)) return null;
  let browser: Promise<Omit<Parameters<typeof replayedIn>[0], 'frames'>> | null = null;
  const inBrowser = async () => ({
    capture: await readCapture(RECORDING.pathname),
    extension: await buildExtension('chromium', new AbortController().signal),
  });
  return async (name, number) => {
    const kind = KINDS[name];
    if (kind) return replayed(frames, kind, number);
    const inside = BROWSER_KINDS[name];
    const load = LOADS[name];
    if (installed('chromium') === null) throw new Error('Chromium is not installed.');
    browser ??= inBrowser();
    const { capture, extension } = await browser;
    if (inside) return replayedIn({ capture, extension, frames }, inside, number);
    if (load) return load.play(capture, frames, extension);
    throw new Error(`There is no kind “${name}”.`);
  };
}
