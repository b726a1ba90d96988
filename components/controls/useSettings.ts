import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings, watchSettings } from '../../utils/settings/settings.ts';

/** The settings as they are stored, as they change; null until they have been read, when nothing may be said by them. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    void readSettings().then(setSettings);
    watchSettings(gone.signal, setSettings);
    return () => gone.abort();
  }, []);
  return settings;
}
