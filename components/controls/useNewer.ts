import { useEffect, useState } from 'preact/hooks';
import { Database } from '../../utils/store/database.ts';
import { isNewer } from '../../utils/store/newer.ts';

/** Whether a newer version of the extension left the database: then nothing can be read. */
export function useNewer(): boolean {
  const [newer, setNewer] = useState(false);
  useEffect(() => {
    const db = new Database();
    db.open().then(
      () => db.close(),
      (error: unknown) => setNewer(isNewer(error)),
    );
  }, []);
  return newer;
}
