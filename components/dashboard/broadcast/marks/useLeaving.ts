import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Leaves a form on Escape pressed in it; when it is gone, the focus goes back to what opened it. */
export function useLeaving(onLeave: () => void): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    const opener = document.activeElement;
    form.current?.addEventListener('keydown', ({ key, isComposing }) => {
      // While words are composed, Escape is the input method's.
      if (key === 'Escape' && !isComposing) leave.current();
    });
    return () => opener instanceof HTMLElement && opener.focus();
  }, []);
  return form;
}
