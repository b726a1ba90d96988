import { browser } from 'wxt/browser';
import type { RoomWords } from './rooms.ts';

/** What is said over live pages, out of the extension's own file. */
export const readRoomWords = async (): Promise<RoomWords> =>
  (await (await fetch(browser.runtime.getURL('/words.json'))).json()) as RoomWords;
