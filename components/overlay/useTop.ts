import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps a `popover="manual"` element in the browser's top layer, and above what the page shows full screen: the
 * layer's last one is the uppermost.
 */
export function useTop(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const gone = new AbortController();
    const raise = (): void => {
      const open = element.querySelectorAll<HTMLElement>(':popover-open');
      for (const each of [element, ...open]) {
        each.hidePopover();
        each.showPopover();
      }
    };
    element.showPopover();
    element.ownerDocument.addEventListener('fullscreenchange', raise, { signal: gone.signal });
    return () => gone.abort();
  }, [ref]);
}
