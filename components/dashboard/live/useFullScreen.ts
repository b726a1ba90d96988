import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface FullScreen {
  readonly on: boolean;
  /** Within a click. */
  readonly turn: () => Promise<void>;
}

/** Whether an element has the whole screen; Escape gives it back too. */
export function useFullScreen(ref: RefObject<HTMLElement | null>): FullScreen {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    const look = (): void => setOn(document.fullscreenElement === ref.current && ref.current !== null);
    document.addEventListener('fullscreenchange', look, { signal: gone.signal });
    return () => gone.abort();
  }, [ref]);
  const turn = async (): Promise<void> => {
    if (on) await document.exitFullscreen();
    else await ref.current?.requestFullscreen();
  };
  return { on, turn };
}
