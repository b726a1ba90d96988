import { browser } from 'wxt/browser';
import type { RoomWords } from './rooms.ts';

/** What of an overlay on a live page is data: its words and its look. */
export interface OverlayData {
  readonly words: RoomWords;
  readonly css: string;
}

/** The same out of the extension's own file, where the build has put it. */
export const readOverlay = async (): Promise<OverlayData> =>
  (await (await fetch(browser.runtime.getURL('/overlay.json'))).json()) as OverlayData;
