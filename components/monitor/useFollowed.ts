import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../utils/settings/settings.ts';
import { Database } from '../../utils/store/database.ts';
import { useNewer } from '../controls/useNewer.ts';
import type { Followed } from './follower.ts';
import { followedIn } from './followed.ts';

/**
 * The broadcasts that are being recorded, as they go on, for a page that has no other use of the database; `newer`
 * where a newer version left it.
 */
export function useFollowed(settings: Settings): {
  readonly followed: readonly Followed[];
  readonly newer: boolean;
} {
  const [followed, setFollowed] = useState<readonly Followed[]>([]);
  const [newer, failed] = useNewer();
  useEffect(() => {
    const db = new Database();
    const gone = new AbortController();
    followedIn(db, settings)(gone.signal, setFollowed, failed);
    return () => {
      gone.abort();
      db.close();
    };
  }, [settings, failed]);
  return { followed, newer };
}
