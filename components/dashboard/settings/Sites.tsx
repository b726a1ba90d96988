import { hostsOf } from '../../../utils/platforms/places.ts';
import { DEFAULT_PLACE, type Settings } from '../../../utils/settings/settings.ts';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import type { Change } from './change.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Settings;
  readonly change: Change;
  readonly platforms: readonly PlatformInfo[];
}

const isShown = ({ overlays }: Settings, platform: PlatformInfo): boolean =>
  hostsOf(platform).every((host) => overlays[host]?.shown ?? true);

const showing =
  (platform: PlatformInfo, shown: boolean) =>
  (settings: Settings): Settings => ({
    ...settings,
    overlays: {
      ...settings.overlays,
      ...Object.fromEntries(
        hostsOf(platform).map((host) => [host, { ...(settings.overlays[host] ?? DEFAULT_PLACE), shown }]),
      ),
    },
  });

const counting =
  ({ id }: PlatformInfo, counted: boolean) =>
  (settings: Settings): Settings => ({
    ...settings,
    uncounted: [...settings.uncounted.filter((other) => other !== id), ...(counted ? [] : [id])],
  });

/** For each platform whether it is counted, and whether its pages show the overlay. */
export function Sites({ settings, change, platforms }: Props) {
  const { say, language } = useSay();
  return (
    <Section
      title={say('tuning.sites')}
      says={say('tuning.sitesSay')}
      reset={{ settings, change, of: ['uncounted'] }}
    >
      <table class="settings-table">
        <thead>
          <tr>
            <th scope="col">{say('tuning.platform')}</th>
            <th scope="col">{say('tuning.count')}</th>
            <th scope="col">{say('tuning.overlay')}</th>
          </tr>
        </thead>
        <tbody>
          {platforms.map((platform) => {
            const name = platform.name[language];
            return (
              <tr key={platform.id}>
                <th scope="row">{name}</th>
                <td>
                  <input
                    type="checkbox"
                    aria-label={say('tuning.countNamed', { platform: name })}
                    checked={!settings.uncounted.includes(platform.id)}
                    onChange={({ currentTarget: { checked } }) => change(counting(platform, checked))}
                  />
                </td>
                <td>
                  {hostsOf(platform).length > 0 && (
                    <input
                      type="checkbox"
                      aria-label={say('tuning.overlayNamed', { platform: name })}
                      checked={isShown(settings, platform)}
                      onChange={({ currentTarget: { checked } }) => change(showing(platform, checked))}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
