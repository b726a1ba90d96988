import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { placeBy } from './place.ts';

/**
 * Shows a `popover="manual"` element in the browser's top layer, by the element it is in: such a popover
 * neither closes the page's own popovers nor is closed by them. Inside `[data-cards="beside"]` it goes beside
 * that, unless it is to stay `near`.
 */
export function useFloating(ref: RefObject<HTMLElement | null>, near: boolean): void {
  useLayoutEffect(() => {
    const floating = ref.current;
    const anchor = floating?.parentElement;
    const view = floating?.ownerDocument.defaultView;
    if (!floating || !anchor || !view) return;
    const place = (): void => {
      const panel = near ? null : anchor.closest('[data-cards="beside"]');
      const { left, top } = placeBy(
        anchor.getBoundingClientRect(),
        panel?.getBoundingClientRect() ?? null,
        floating.getBoundingClientRect(),
        { width: view.innerWidth, height: view.innerHeight },
      );
      floating.style.left = `${left}px`;
      floating.style.top = `${top}px`;
    };
    const gone = new AbortController();
    floating.showPopover();
    place();
    view.addEventListener('scroll', place, { capture: true, passive: true, signal: gone.signal });
    view.addEventListener('resize', place, { passive: true, signal: gone.signal });
    return () => gone.abort();
  }, [ref, near]);
}
