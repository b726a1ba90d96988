import type { PlatformPage } from '../../utils/platforms/platform.ts';
import { Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';

/** A host of rooms or consoles: counting there has to be allowed first. */
export interface Site {
  readonly page: PlatformPage;
  readonly host: string;
  readonly granted: boolean;
  /** Called within the click, as the browser's prompt demands. */
  readonly onGrant: () => void;
}

interface Props {
  readonly title: string;
  readonly says: string;
  readonly sites: readonly Site[];
}

/** The sites of one kind that may be asked for; those that are allowed are folded, since nothing is to be done there. */
export function Sites({ title, says, sites }: Props) {
  const { say } = useSay();
  const [allowed, asked] = [sites.filter(({ granted }) => granted), sites.filter(({ granted }) => !granted)];
  if (sites.length === 0) return null;
  return (
    <section class="popup-part">
      <h2>{title}</h2>
      <p>{says}</p>
      <ul class="sites">
        {asked.map(({ host, onGrant }) => (
          <li key={host}>
            <span class="site-host">{host}</span>
            <button
              type="button"
              class="quiet"
              aria-label={say('popup.allowHost', { host })}
              onClick={onGrant}
            >
              {say('popup.allow')}
            </button>
          </li>
        ))}
      </ul>
      {allowed.length > 0 && (
        <details class="sites-allowed">
          <summary>
            <Icon glyph="check" /> {say('popup.allowed', { count: allowed.length })}
          </summary>
          <ul class="sites">
            {allowed.map(({ host }) => (
              <li key={host}>{host}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
