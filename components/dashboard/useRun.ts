import { useCallback, useRef } from 'preact/hooks';
import { useToast } from './toast.tsx';

/** Does something and says so if it fails; always the same, so that an effect does not begin anew after a failure. */
export function useRun(): (act: () => Promise<unknown>) => void {
  const { run } = useToast();
  const latest = useRef(run);
  latest.current = run;
  return useCallback((act: () => Promise<unknown>) => latest.current(act), []);
}
