import { useEffect, useState } from 'preact/hooks';
import {
  DEFAULT_SETTINGS,
  readSettings,
  type Settings,
  watchSettings,
} from '../../utils/settings/settings.ts';

/** The settings as they are stored, as they change. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    const gone = new AbortController();
    void readSettings().then(setSettings);
    watchSettings(gone.signal, setSettings);
    return () => gone.abort();
  }, []);
  return settings;
}
