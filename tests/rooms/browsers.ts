import { resolve } from 'node:path';
import { getuid } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { type Browser, type LaunchOptions, launch, type Page } from 'puppeteer-core';
import { type BrowserName, installed } from './installed.mjs';

/** The ports that sites are asked at: TLS's own, and that of Bilibili's sockets. */
const PORTS = [443, 2245];

export type { BrowserName };

/** A running browser with the extension in it, the same for both kinds. */
export interface OpenBrowser {
  readonly browser: Browser;
  readonly newPage: () => Promise<Page>;
  /** Opens one of the extension's own pages, by its path in the build. */
  readonly extensionPage: (path: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export interface BrowserOptions {
  readonly browser: BrowserName;
  /** The folder of the unpacked extension; null for a browser without it. */
  readonly extension: string | null;
  /** The local rooms' port, where every host is. */
  readonly port: number;
  readonly headless: boolean;
  readonly signal: AbortSignal;
  /** A folder that keeps what the browser stores; else it forgets. */
  readonly profile?: string;
  /** The browser's language, as a BCP 47 tag: Chinese, unless told otherwise. */
  readonly language?: string;
  /** Treat hidden tabs as a person's browser does, not as a driver's. Chromium only: Firefox always does. */
  readonly sleepyTabs?: boolean;
  /** Further preferences of Firefox. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

/** How often a page is looked at, and how long the first one is waited for: in ms. */
const LOOK_AGAIN = 50;
const PATIENCE = 20_000;

const CHINESE = 'zh-CN';
const GECKO_ID = 'roomtally@roomtally.app';
const GECKO_UUID = '6d1f3a52-8c07-4e1b-9f4e-0a2b7c9d5e31';

/** Puppeteer's flags by which Chromium treats a hidden tab like a visible one. */
const AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

function chromium({ port, language = CHINESE, sleepyTabs }: BrowserOptions): LaunchOptions {
  return {
    pipe: true,
    enableExtensions: true,
    args: [
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--lang=${language}`,
      `--accept-lang=${language}`,
      // Chromium's sandbox refuses to start for root.
      ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    ...(sleepyTabs && { ignoreDefaultArgs: AWAKE }),
  };
}

function firefox({ port, language = CHINESE, preferences }: BrowserOptions): LaunchOptions {
  return {
    // Without it Firefox refuses to open an extension's pages for a driver.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': PORTS.map((wanted) => `${wanted}=${port}`).join(';'),
      'intl.accept_languages': language,
      'extensions.originControls.grantByDefault': true,
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      // A driver installs an extension until the browser closes; these keep its database all the same.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...preferences,
    },
  };
}

const KINDS = { chromium, firefox } as const;

/**
 * Starts a browser with the extension, for which every host of the web is the local rooms' port. The
 * browser is closed when the signal aborts. Throws when the browser is not installed or does not start.
 */
export async function openBrowser(options: BrowserOptions): Promise<OpenBrowser> {
  const { browser: name, headless, profile, signal } = options;
  const executablePath = installed(name);
  if (executablePath === null) throw new Error(`${name} is not installed`);
  const browser = await launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    // Whoever opens the browser closes it: a signal must first let the rooms and the profile be left in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(profile !== undefined && { userDataDir: resolve(profile) }),
    ...KINDS[name](options),
  });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= browser.connected ? browser.close() : Promise.resolve());
  signal.addEventListener('abort', () => void close(), { once: true });
  try {
    signal.throwIfAborted();
    const id = options.extension === null ? '' : await browser.installExtension(resolve(options.extension));
    if (options.extension !== null && profile === undefined) await untilWelcomed(browser, signal);
    const base = name === 'firefox' ? `moz-extension://${GECKO_UUID}/` : `chrome-extension://${id}/`;
    return {
      browser,
      newPage: () => browser.newPage(),
      extensionPage: async (path) => {
        const page = await browser.newPage();
        await visit(page, base + path);
        return page;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Firefox never tells a driver that an extension's page has loaded: the page itself is asked. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: [] });
  // A tab behind another draws no frames, by which a driver looks unless told otherwise.
  await page.waitForFunction(
    () => location.protocol.endsWith('-extension:') && document.readyState === 'complete',
    { polling: LOOK_AGAIN },
  );
}

/**
 * An extension that is new to a browser opens its first page, in front of what is there: whatever is opened
 * afterwards is in front of that.
 */
async function untilWelcomed(browser: Browser, signal: AbortSignal): Promise<void> {
  const isWelcome = async (page: Page): Promise<boolean> => {
    // A page that is on its way somewhere answers nothing.
    const hash = await page.evaluate(() => location.hash).catch(() => '');
    return hash === '#/welcome';
  };
  const begun = performance.now();
  while (!signal.aborted && performance.now() - begun < PATIENCE) {
    const welcomes = await Promise.all((await browser.pages()).map(isWelcome));
    if (welcomes.includes(true)) return;
    await setTimeout(LOOK_AGAIN);
  }
}
