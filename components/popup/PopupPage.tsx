import { liveQuery } from 'dexie';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../utils/messages/send.ts';
import type { Diagnostics } from '../../utils/messages/messages.ts';
import { PAGE_KINDS } from '../../utils/platforms/platform.ts';
import type { Route } from '../../utils/messages/routes.ts';
import type { BroadcastView } from '../../utils/metrics/view.ts';
import { broadcastViews, type Wishes } from '../../utils/metrics/views.ts';
import { urlOf } from '../../utils/platforms/address.ts';
import { askedMatches, pageAt, PLATFORMS } from '../../utils/platforms/registry.ts';
import { type Language, languageFor, LOCALE } from '../../utils/settings/language.ts';
import {
  changeSettings,
  DEFAULT_PLACE,
  DEFAULT_SETTINGS,
  readSettings,
  type Settings,
  watchSettings,
} from '../../utils/settings/settings.ts';
import { Database } from '../../utils/store/database.ts';
import { rowsOf } from '../../utils/store/upkeep.ts';
import { before, minutes, type Moment, moment } from '../../utils/units.ts';
import { DefinitionsProvider } from '../controls/definitions.tsx';
import { LanguageProvider } from '../controls/language.tsx';
import type { PlatformInfo } from '../dashboard/data.ts';
import { platformOf } from '../dashboard/platforms.ts';
import { Popup, type Site } from './Popup.tsx';
import type { RecordingProps } from './Recording.tsx';
import { useBoundPage } from './useBoundPage.ts';
import type { Choice } from './WhichBroadcast.tsx';

/** The popup with what the extension knows now. */
export function PopupPage() {
  const settings = useSettings();
  const host = useHostInFront();
  const place = host === null ? null : (settings.overlays[host] ?? DEFAULT_PLACE);
  const show = (shown: boolean): void => {
    if (host === null || place === null) return;
    void changeSettings((stored) => ({
      ...stored,
      overlays: { ...stored.overlays, [host]: { ...place, shown } },
    }));
  };
  const language = settings.language ?? languageFor(navigator.languages);
  const live = useLive(settings);
  const boundPage = useBoundPage();
  useEffect(() => {
    document.documentElement.lang = LOCALE[language];
  }, [language]);
  return (
    <LanguageProvider language={language}>
      <DefinitionsProvider
        set={settings.definitions}
        onDefinition={(metric) => void openDashboard({ page: 'definitions', metric })}
      >
        <Popup
          recording={live.map((view) => recordingOf(view, platformOf(PLATFORMS, view.platform)))}
          bound={boundPage && { page: boundPage, choices: live.map((view) => choiceOf(view, language)) }}
          sites={useSites()}
          currentSite={
            host === null || place === null ? null : { host, overlayShown: place.shown, onShow: show }
          }
          onOpenDashboard={(key) => void openDashboard(key ? { page: 'broadcast', key } : { page: 'list' })}
        />
      </DefinitionsProvider>
    </LanguageProvider>
  );
}

async function openDashboard(route: Route): Promise<void> {
  await ask('openDashboard', route);
  window.close();
}

function useSettings(): Settings {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    const gone = new AbortController();
    void readSettings().then(setSettings);
    watchSettings(gone.signal, setSettings);
    return () => gone.abort();
  }, []);
  return settings;
}

/** The site of the tab in front, where it is one that can be counted. */
function useHostInFront(): string | null {
  const [host, setHost] = useState<string | null>(null);
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      const url = tab?.url ? urlOf(tab.url) : null;
      setHost(url && pageAt(url) ? url.host : null);
    });
  }, []);
  return host;
}

function useLive({ myRooms, definitions }: Settings): readonly BroadcastView[] {
  const [live, setLive] = useState<readonly BroadcastView[]>([]);
  useEffect(() => {
    const db = new Database();
    const read = () => recordedLately(db, moment(Date.now()), { myRooms, definitions });
    const subscription = liveQuery(read).subscribe(setLive);
    return () => {
      subscription.unsubscribe();
      db.close();
    };
  }, [myRooms, definitions]);
  return live;
}

/** A broadcast that stopped without an end is told of for so long: its page may need a reload. */
const LATELY = minutes(5);

/** The broadcasts that are being recorded, or were until a moment ago and have not ended. */
async function recordedLately(db: Database, now: Moment, wishes: Wishes): Promise<BroadcastView[]> {
  const recorders = await db.recorders.where('arrival').above(before(now, LATELY)).toArray();
  const keys = [...new Set(recorders.map(({ key }) => key))];
  const views = await Promise.all(
    keys.map(async (key) => broadcastViews(await rowsOf(db, key), now, wishes)),
  );
  return views.flat().filter(({ ended }) => !ended);
}

function choiceOf(view: BroadcastView, language: Language): Choice {
  const { key, platform, title } = view;
  const { name, currency } = platformOf(PLATFORMS, platform);
  const platformName = name[language];
  return { key, platform, platformName, currency, title: title ?? view.room ?? platformName };
}

const recordingOf = (view: BroadcastView, platform: PlatformInfo): RecordingProps => ({
  key: view.key,
  title: view.title,
  platform,
  pages: PAGE_KINDS.filter((kind) => view.recorders.some(({ page }) => page === kind)),
  since: view.from,
  figures: view.figures,
  alternatives: view.alternatives,
  mine: view.mine,
  lost: !view.live,
  diagnostics: view.recorders.map((recorder) => recorder.diagnostics).reduce(add),
});

const add = (a: Diagnostics, b: Diagnostics): Diagnostics => ({
  ...a,
  frames: a.frames + b.frames,
  understood: a.understood + b.understood,
  broken: a.broken + b.broken,
  dropped: a.dropped + b.dropped,
});

async function grantedSites(): Promise<string[]> {
  const answers = await Promise.all(
    askedMatches.map(async (origin) =>
      (await browser.permissions.contains({ origins: [origin] })) ? [origin] : [],
    ),
  );
  return answers.flat();
}

/** The sites that are asked for and whether each may be counted. */
function useSites(): Site[] {
  const [granted, setGranted] = useState<ReadonlySet<string>>(new Set());
  const read = useCallback(async () => setGranted(new Set(await grantedSites())), []);
  useEffect(() => void read(), [read]);
  return askedMatches.map((origin) => ({
    host: new URL(origin.replace('*', '')).host,
    granted: granted.has(origin),
    onGrant: () => void browser.permissions.request({ origins: [origin] }).then(read),
  }));
}
