import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../utils/settings/settings.ts';
import { Database } from '../../utils/store/database.ts';
import type { Followed } from './follower.ts';
import { followedIn } from './followed.ts';

/** The broadcasts that are being recorded, as they go on, for a page that has no other use of the database. */
export function useFollowed(settings: Settings): readonly Followed[] {
  const [followed, setFollowed] = useState<readonly Followed[]>([]);
  useEffect(() => {
    const db = new Database();
    const gone = new AbortController();
    followedIn(db, settings)(gone.signal, setFollowed, () => {});
    return () => {
      gone.abort();
      db.close();
    };
  }, [settings]);
  return followed;
}
