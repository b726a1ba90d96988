import type { World } from './world.ts';

/** One way in which a browser fails its tabs while a recording plays. */
export interface BrowserKind {
  readonly what: string;
  /** How many tabs are on the room: where there are others, one of them goes on hearing it. */
  readonly tabs: number;
  /** Whether what arrives in the meantime is lost: nothing else may be. */
  readonly loses: boolean;
  readonly strike: (world: World, tab: number) => Promise<void>;
}

export const BROWSER_KINDS: Readonly<Record<string, BrowserKind>> = {
  'browser-worker': {
    what: 'Chromium: service worker stopped',
    tabs: 1,
    loses: false,
    strike: (world) => world.stopWorker(),
  },
  'browser-reload': {
    what: 'Chromium: room tab reloaded',
    tabs: 1,
    loses: true,
    strike: (world, tab) => world.reload(tab),
  },
  'browser-crash': {
    what: 'Chromium: room tab crashed',
    tabs: 1,
    loses: true,
    strike: (world, tab) => world.crash(tab),
  },
  'browser-discard': {
    what: 'Chromium: room tab discarded',
    tabs: 1,
    loses: true,
    strike: (world, tab) => world.discard(tab),
  },
  'browser-kill': {
    what: 'Chromium: killed and started again',
    tabs: 1,
    loses: true,
    strike: (world) => world.kill(),
  },
  'browser-update': {
    what: 'Chromium: extension loaded anew',
    tabs: 1,
    loses: true,
    strike: (world) => world.update(),
  },
  'browser-tabs': {
    what: 'Chromium: two tabs, one loaded anew',
    tabs: 2,
    loses: false,
    strike: (world, tab) => world.reload(tab),
  },
};
