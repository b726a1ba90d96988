import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Page, TargetType } from 'puppeteer-core';
import type { Rows } from '../../../../utils/store/schema.ts';
import { type Moment, moment } from '../../../../utils/units.ts';
import { type OpenBrowser, openBrowser } from '../../../rooms/browsers.ts';
import type { Capture } from '../../../rooms/capture.ts';
import { openRooms, type Rooms } from '../../../rooms/rooms.ts';
import { untilRegistered } from '../../../rooms/registered.ts';
import { readRows } from '../../tables.ts';

/** How much faster than it was recorded a broadcast is played. */
export const SPEED = 60;
const PAUSE = 100;
/** How long what was sent may take to be stored. */
const PATIENCE = 60_000;

/** What of the extension's interface is used here. */
interface Api {
  readonly runtime: { readonly reload: () => void };
  readonly tabs: {
    readonly query: (of: { url: string }) => Promise<readonly { readonly id?: number }[]>;
    readonly discard: (id?: number) => Promise<unknown>;
    readonly reload: (id?: number) => Promise<void>;
  };
}
declare const chrome: Api;

/** Chromium with the extension and a profile that lasts, local rooms that go on whatever becomes of it, and their tabs. */
export class World {
  readonly rooms: Rooms;
  readonly #capture: Capture;
  readonly #extension: string;
  readonly #profile: string;
  readonly #gone = new AbortController();
  #opened: OpenBrowser | null = null;
  #reader: Page | null = null;
  readonly tabs: Page[] = [];

  private constructor(rooms: Rooms, capture: Capture, extension: string, profile: string) {
    this.rooms = rooms;
    this.#capture = capture;
    this.#extension = extension;
    this.#profile = profile;
  }

  /** @param captures a tab each; the first tells the time */
  static async open(captures: readonly Capture[], extension: string): Promise<World> {
    const [capture] = captures;
    if (!capture) throw new Error('There is nothing to play.');
    const rooms = await openRooms({ captures, speed: SPEED, signal: new AbortController().signal });
    const profile = await mkdtemp(join(tmpdir(), 'torture-'));
    const world = new World(rooms, capture, extension, profile);
    await world.start();
    return world;
  }

  /** Starts the browser on its profile, and opens every room in a tab. */
  async start(): Promise<void> {
    this.#opened = await openBrowser({
      browser: 'chromium',
      extension: this.#extension,
      port: this.rooms.port,
      headless: true,
      signal: this.#gone.signal,
      profile: this.#profile,
    });
    this.#reader = await this.#opened.extensionPage('dashboard.html');
    await untilRegistered(this.#reader, this.#gone.signal);
    this.tabs.length = 0;
    for (const { url } of this.rooms.pages) this.tabs.push(await this.#visit(url));
  }

  async #visit(url: string): Promise<Page> {
    const tab = await this.#browser.newPage();
    await tab.goto(url);
    return tab;
  }

  get #browser(): OpenBrowser {
    if (!this.#opened) throw new Error('The browser is not open.');
    return this.#opened;
  }

  /** The moment of the recording that is being played. */
  get now(): Moment {
    const [page] = this.#capture.pages;
    const first = page?.openedAt ?? 0;
    const last = page?.sockets.at(-1)?.messages.at(-1)?.at ?? first;
    return moment(first + this.rooms.progress().done * (last - first));
  }

  async reload(which: number): Promise<void> {
    await this.tabs[which]?.reload();
  }

  /** A tab's process dies; another tab is opened in its place. */
  async crash(which: number): Promise<void> {
    const tab = this.tabs[which];
    const session = await tab?.createCDPSession();
    // Its answer never comes.
    void session?.send('Page.crash').catch(() => {});
    await setTimeout(PAUSE);
    void tab?.close().catch(() => {});
    this.tabs[which] = await this.#visit(this.rooms.pages[which]?.url ?? '');
  }

  /** The browser throws a tab out of memory; whoever comes back to it loads it anew. */
  async discard(which: number): Promise<void> {
    const url = `${new URL(this.rooms.pages[which]?.url ?? '').origin}/*`;
    await this.#reader?.bringToFront();
    await this.#reader?.evaluate(async (pattern) => {
      const [tab] = await chrome.tabs.query({ url: pattern });
      await chrome.tabs.discard(tab?.id);
    }, url);
    await setTimeout(PAUSE);
    await this.#reader?.evaluate(async (pattern) => {
      const [tab] = await chrome.tabs.query({ url: pattern });
      await chrome.tabs.reload(tab?.id);
    }, url);
    await this.#untilVisited();
  }

  async stopWorker(): Promise<void> {
    const target = this.#browser.browser.targets().find((each) => each.type() === TargetType.SERVICE_WORKER);
    const worker = await target?.worker();
    await worker?.close().catch(() => {});
  }

  /** The extension is loaded anew, as after an update: its scripts in the page are cut off, and the tab is loaded anew. */
  async update(): Promise<void> {
    const registered = this.#reader?.evaluate(() => chrome.runtime.reload());
    await registered?.catch(() => {});
    await setTimeout(PAUSE * 10);
    this.#reader = await this.#browser.extensionPage('dashboard.html');
    await untilRegistered(this.#reader, this.#gone.signal);
    for (const tab of this.tabs) await tab.reload();
  }

  /** The browser is killed and started again. */
  async kill(): Promise<void> {
    const killed = this.#browser.browser.process();
    const dead = new Promise((over) => killed?.once('exit', over));
    killed?.kill('SIGKILL');
    await dead;
    this.#opened = null;
    await this.start();
  }

  async #untilVisited(): Promise<void> {
    const before = this.rooms.progress().sent;
    while (this.rooms.progress().sent === before && this.rooms.progress().done < 1) await setTimeout(PAUSE);
  }

  /** What is stored in the end, once nothing more comes. */
  async rows(): Promise<Rows> {
    const reader = this.#reader;
    if (!reader) throw new Error('The browser is not open.');
    const until = performance.now() + PATIENCE;
    let before = '';
    for (;;) {
      const rows = await readRows(reader);
      const now = JSON.stringify(rows.recorders.map(({ id, lastSeq }) => [id, lastSeq]));
      if (now === before || performance.now() > until) return rows;
      before = now;
      await setTimeout(PAUSE * 25);
    }
  }

  async close(): Promise<void> {
    await this.#opened?.close();
    await this.rooms.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
