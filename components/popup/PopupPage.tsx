import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../utils/messages/send.ts';
import type { Route } from '../../utils/messages/routes.ts';
import { askedRooms } from '../../utils/platforms/places.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { type Language, languageFor, LOCALE } from '../../utils/settings/language.ts';
import { resuming } from '../../utils/settings/pausing.ts';
import { changeSettings, DEFAULT_PLACE, type Settings } from '../../utils/settings/settings.ts';
import { AmountsHidden } from '../controls/amounts.tsx';
import { DefinitionsProvider } from '../controls/definitions.tsx';
import { LanguageProvider } from '../controls/language.tsx';
import { watchPermissions } from '../dashboard/permissions.ts';
import { useSettings } from '../controls/useSettings.ts';
import { openWindow } from '../monitor/floating.ts';
import { Popup } from './Popup.tsx';
import { useRecording } from './recorded.ts';
import type { RecordingProps } from './Recording.tsx';
import type { Site } from './Sites.tsx';
import { useBoundPage } from './useBoundPage.ts';
import { useFront, useWithdrawn } from './useFront.ts';
import type { Choice } from './WhichBroadcast.tsx';

/** The popup with what the extension knows now, once it knows how the user set it: a switch shows what is true. */
export function PopupPage() {
  const settings = useSettings();
  return settings && <SetPopup settings={settings} />;
}

function SetPopup({ settings }: { readonly settings: Settings }) {
  const front = useFront();
  const host = front?.host ?? null;
  const withdrawn = useWithdrawn(front);
  const place = host === null ? null : (settings.overlays[host] ?? DEFAULT_PLACE);
  const show = (shown: boolean): void => {
    if (host === null || place === null) return;
    void changeSettings((stored) => ({
      ...stored,
      overlays: { ...stored.overlays, [host]: { ...place, shown } },
    }));
  };
  const language = settings.language ?? languageFor(navigator.languages);
  const { recording, newer } = useRecording(settings);
  const boundPage = useBoundPage(settings.paused);
  useEffect(() => {
    document.documentElement.lang = LOCALE[language];
  }, [language]);
  return (
    <LanguageProvider language={language}>
      <DefinitionsProvider
        set={settings.definitions}
        onDefinition={(metric) => void openDashboard({ page: 'definitions', metric })}
      >
        <AmountsHidden value={settings.hideAmounts}>
          <Popup
            recording={recording}
            newer={newer}
            paused={settings.paused.map((one) => ({
              title: one.title,
              onResume: () => void changeSettings(resuming(one)),
            }))}
            onWindow={() => void openWindow().then(() => window.close())}
            bound={boundPage && { page: boundPage, choices: recording.map((one) => choiceOf(one, language)) }}
            sites={useSites()}
            withdrawn={
              host === null || withdrawn.length === 0
                ? null
                : { host, onGrant: () => void browser.permissions.request({ origins: [...withdrawn] }) }
            }
            currentSite={
              host === null || place === null ? null : { host, overlayShown: place.shown, onShow: show }
            }
            onOpen={(route) => void openDashboard(route)}
          />
        </AmountsHidden>
      </DefinitionsProvider>
    </LanguageProvider>
  );
}

async function openDashboard(route: Route): Promise<void> {
  await ask('openDashboard', route);
  window.close();
}

/** A broadcast that is being recorded, as one that bound figures may belong to. */
function choiceOf({ key, platform, title, room }: RecordingProps, language: Language): Choice {
  const platformName = platform.name[language];
  const { id, currency } = platform;
  return { key, platform: id, platformName, currency, title: title ?? room ?? platformName };
}

/** What the user is asked for. */
const ASKED = PLATFORMS.flatMap((platform) => [
  ...askedRooms(platform).map((origin) => ({ origin, page: 'room' as const })),
  ...platform.consoles.map((origin) => ({ origin, page: 'console' as const })),
]);

async function grantedSites(): Promise<string[]> {
  const answers = await Promise.all(
    ASKED.map(async ({ origin }) =>
      (await browser.permissions.contains({ origins: [origin] })) ? [origin] : [],
    ),
  );
  return answers.flat();
}

/** The sites that are asked for and whether each may be counted. */
function useSites(): Site[] {
  const [granted, setGranted] = useState<ReadonlySet<string>>(new Set());
  const read = useCallback(async () => setGranted(new Set(await grantedSites())), []);
  useEffect(() => {
    const gone = new AbortController();
    void read();
    watchPermissions(gone.signal, () => void read());
    return () => gone.abort();
  }, [read]);
  return ASKED.map(({ origin, page }) => ({
    page,
    host: new URL(origin.replace('*', '')).host,
    granted: granted.has(origin),
    onGrant: () => void browser.permissions.request({ origins: [origin] }),
  }));
}
