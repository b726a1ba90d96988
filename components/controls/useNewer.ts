import { useCallback, useState } from 'preact/hooks';
import { isNewer } from '../../utils/store/newer.ts';

/**
 * Whether a newer version of the extension left the database, by what reading it fails with, which is told to the
 * second: then nothing can be read until the extension is updated.
 */
export function useNewer(): readonly [newer: boolean, failed: (error: unknown) => void] {
  const [newer, setNewer] = useState(false);
  const failed = useCallback((error: unknown) => {
    if (!isNewer(error)) throw error;
    setNewer(true);
  }, []);
  return [newer, failed];
}
