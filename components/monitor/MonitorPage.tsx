import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../utils/messages/send.ts';
import { languageFor, LOCALE } from '../../utils/settings/language.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { DefinitionsProvider } from '../controls/definitions.tsx';
import { LanguageProvider } from '../controls/language.tsx';
import { useSettings } from '../controls/useSettings.ts';
import { canFloat, float } from './floating.ts';
import { Monitor } from './Monitor.tsx';
import { useAlertNotices } from './useAlertNotices.ts';
import { useFollowed } from './useFollowed.ts';

/** The monitor with what the extension knows now: in a window, beside a page, or on top of all. */
export function MonitorPage() {
  const settings = useSettings();
  return settings && <SetMonitor settings={settings} />;
}

function SetMonitor({ settings }: { readonly settings: Settings }) {
  const { followed, newer } = useFollowed(settings);
  useAlertNotices(followed, settings);
  const content = useRef<HTMLDivElement>(null);
  const [onTop, setOnTop] = useState(false);
  const language = settings.language ?? languageFor(navigator.languages);
  useEffect(() => {
    document.documentElement.lang = LOCALE[language];
  }, [language]);
  const put = (): void => {
    if (content.current)
      void float(content.current, () => setOnTop(false)).then(
        () => setOnTop(true),
        () => {},
      );
  };
  return (
    <LanguageProvider language={language}>
      <DefinitionsProvider
        set={settings.definitions}
        onDefinition={(metric) => void ask('openDashboard', { page: 'definitions', metric })}
      >
        <div ref={content}>
          <Monitor
            followed={followed}
            looks={settings}
            newer={newer}
            onTop={canFloat && !onTop ? put : null}
          />
        </div>
      </DefinitionsProvider>
    </LanguageProvider>
  );
}
