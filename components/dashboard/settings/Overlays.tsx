import type { Settings } from '../../../utils/settings/settings.ts';
import { useSay } from '../../controls/language.tsx';
import { Section } from './Section.tsx';
import type { Change } from './change.ts';

interface Props {
  readonly settings: Settings;
  readonly change: Change;
}

const shownAt = (settings: Settings, site: string): Settings => {
  const place = settings.overlays[site];
  return place
    ? { ...settings, overlays: { ...settings.overlays, [site]: { ...place, shown: true } } }
    : settings;
};

/** The sites on which the overlay was switched off. */
export function Overlays({ settings, change }: Props) {
  const { say } = useSay();
  const hidden = Object.entries(settings.overlays).flatMap(([site, { shown }]) => (shown ? [] : [site]));
  return (
    <Section
      title={say('dashboard.overlays')}
      says={say('dashboard.overlaysSays')}
      reset={{ settings, change, of: ['overlays'] }}
    >
      {hidden.length === 0 && <p class="quiet">{say('dashboard.noOverlays')}</p>}
      <ul class="entries">
        {hidden.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              aria-label={say('dashboard.showAgainNamed', { site })}
              onClick={() => change((now) => shownAt(now, site))}
            >
              {say('dashboard.showAgain')}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
