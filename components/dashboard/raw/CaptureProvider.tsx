import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { BroadcastKey } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { type Course, Replay } from './Replay.tsx';
import { useDrop } from './useDrop.ts';

/** Replays a file, or the raw traffic of a broadcast; `name` is what it is called. */
type Open = (from: File | BroadcastKey, name: string) => void;

const CaptureContext = createContext<Open>(() => {});

export const useCapture = (): Open => useContext(CaptureContext);

interface Props {
  readonly data: DashboardData;
  readonly children: ComponentChildren;
}

/** Replays what is chosen or dropped anywhere on the page, and shows it above what else is there. */
export function CaptureProvider({ data, children }: Props) {
  const { say } = useSay();
  const [course, setCourse] = useState<Course | null>(null);
  const running = useRef<AbortController | null>(null);
  const close = (): void => {
    running.current?.abort();
    running.current = null;
    setCourse(null);
  };
  const open = useCallback<Open>(
    (from, name) => {
      running.current?.abort();
      const gone = new AbortController();
      running.current = gone;
      const { signal } = gone;
      const show = (next: Course): void => {
        if (!signal.aborted) setCourse(next);
      };
      show({ state: 'replaying', name, done: 0 });
      data.replay(from, { signal, progress: (done) => show({ state: 'replaying', name, done }) }).then(
        (found) => show({ state: 'found', name, found }),
        (error: unknown) => show({ state: 'failed', name, error }),
      );
    },
    [data],
  );
  useEffect(() => () => running.current?.abort(), []);
  const dropping = useDrop((file) => open(file, file.name));
  return (
    <CaptureContext.Provider value={open}>
      {dropping && <p class="sheet capture-dropping">{say('capture.drop')}</p>}
      {course && <Replay course={course} data={data} onClose={close} />}
      {children}
    </CaptureContext.Provider>
  );
}
