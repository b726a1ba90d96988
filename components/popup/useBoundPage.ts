import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  type Belonging,
  type BoundSite,
  changeSite,
  isStuck,
  matchOf,
  readSites,
  siteNameOf,
  type Sites,
  watchSites,
} from '../../utils/bound/sites.ts';
import { urlOf } from '../../utils/platforms/address.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { holds, isStopped } from '../../utils/store/bound.ts';
import { Database } from '../../utils/store/database.ts';
import { moment } from '../../utils/units.ts';

/** The page in front, as far as figures can be bound on it. */
export interface BoundPage {
  readonly host: string;
  /** Null where none is bound yet. */
  readonly site: BoundSite | null;
  /** Whether the user has allowed its site, and whether the broadcast it was said to belong to still runs. */
  readonly allowed: boolean;
  readonly placed: boolean;
  /** Whether the user has stopped the counting of that broadcast. */
  readonly paused: boolean;
  /** Puts the picker into the page. */
  readonly onPoint: () => Promise<void>;
  /** Called within the click, as the browser's prompt demands. */
  readonly onConfirm: (belonging: Belonging) => void;
}

interface Front {
  readonly tab: number;
  readonly url: URL;
}

/** Null where there is no page that could be read. */
export function useBoundPage(stopped: Settings['paused']): BoundPage | null {
  const [front, setFront] = useState<Front | null>(null);
  const [sites, setSites] = useState<Sites>({});
  const [state, setState] = useState({ allowed: false, placed: false, paused: false });
  useEffect(() => {
    const gone = new AbortController();
    void frontPage().then(setFront);
    void readSites().then(setSites);
    watchSites(gone.signal, setSites);
    return () => gone.abort();
  }, []);
  const name = front && siteNameOf(front.url);
  const site = sites[name ?? ''] ?? null;
  const look = (): void => void (site && stateOf(site, stopped).then(setState));
  useEffect(look, [site, stopped]);
  if (!front || name === null) return null;
  return {
    host: front.url.host,
    site,
    ...state,
    onPoint: async () => {
      await browser.scripting.executeScript({ target: { tabId: front.tab }, files: ['/picker.js'] });
      window.close();
    },
    onConfirm: (belonging) => {
      // The prompt may close the popup: nothing may wait for its answer.
      const asked = browser.permissions.request({ origins: [matchOf(front.url.origin)] });
      void changeSite(name, (known) => confirmed(known, belonging));
      void asked.then(look);
    },
  };
}

async function frontPage(): Promise<Front | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ? urlOf(tab.url) : null;
  return url && tab?.id !== undefined && /^https?:$/.test(url.protocol) ? { tab: tab.id, url } : null;
}

type State = Pick<BoundPage, 'allowed' | 'placed' | 'paused'>;

async function stateOf({ origin, belonging }: BoundSite, stopped: Settings['paused']): Promise<State> {
  const db = new Database();
  try {
    const allowed = await browser.permissions.contains({ origins: [matchOf(origin)] });
    const placed = belonging !== null && (await holds(db, belonging, moment(Date.now())));
    const paused = belonging !== null && (await isStopped(db, belonging, stopped));
    return { allowed, placed, paused };
  } finally {
    db.close();
  }
}

/** In another broadcast totals begin anew: what fell or jumped is looked at afresh. */
const confirmed = (site: BoundSite, belonging: Belonging): BoundSite => ({
  ...site,
  belonging,
  figures: site.figures.map((figure) => (isStuck(figure) ? { ...figure, trouble: null } : figure)),
});
