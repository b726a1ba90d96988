import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';
import { useSay } from '../../controls/language.tsx';
import type { Change } from './change.ts';

interface Props {
  readonly settings: Settings;
  readonly change: Change;
  /** The settings that go back. */
  readonly of: readonly (keyof Settings)[];
  /** What they are called together. */
  readonly name: string;
}

/** The way back to what was set before anybody changed it; it rests while nothing was. */
export function BackToDefault({ settings, change, of, name }: Props) {
  const { say } = useSay();
  const changed = of.some((key) => JSON.stringify(settings[key]) !== JSON.stringify(DEFAULT_SETTINGS[key]));
  return (
    <button
      type="button"
      class="back-to-default"
      disabled={!changed}
      aria-label={say('tuning.resetNamed', { name })}
      onClick={() =>
        change((now) => ({
          ...now,
          ...Object.fromEntries(of.map((key) => [key, DEFAULT_SETTINGS[key]])),
        }))
      }
    >
      {say('tuning.reset')}
    </button>
  );
}
