import { isWhole, panned, type Span, zoomed } from './span.ts';

/** The ways about in a timeline. */
export interface Steering {
  readonly zoom: (factor: number, about?: number) => void;
  readonly pan: (share: number) => void;
  readonly reset: () => void;
}

/** How much a key or a button zooms, and what share of what is shown it moves along. */
export const CLOSER = 0.5;
export const FARTHER = 2;
export const STEP = 0.25;

export function steer(shown: () => Span, whole: () => Span, show: (span: Span | null) => void): Steering {
  const go = (span: Span): void => show(isWhole(span, whole()) ? null : span);
  return {
    zoom: (factor, about) => go(zoomed(shown(), whole(), factor, about)),
    pan: (share) => go(panned(shown(), whole(), share)),
    reset: () => show(null),
  };
}

/** What keys do; undefined for a key that does nothing here. */
const keyOf = (key: string, { zoom, pan, reset }: Steering): (() => void) | undefined =>
  ({
    '+': () => zoom(CLOSER),
    '=': () => zoom(CLOSER),
    '-': () => zoom(FARTHER),
    '0': reset,
    ArrowLeft: () => pan(-STEP),
    ArrowRight: () => pan(STEP),
  })[key];

/** Whoever presses a key within an element goes about by it, until the signal; fields keep the keys they know. */
export function steerByKeys(element: HTMLElement, steering: () => Steering, signal: AbortSignal): void {
  element.addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const act = keyOf(key, steering());
      const taken =
        target instanceof HTMLInputElement && (key.startsWith('Arrow') || target.type !== 'range');
      if (!act || taken || ctrlKey || metaKey || altKey) return;
      event.preventDefault();
      act();
    },
    { signal },
  );
  // A press on the picture leads the keys here.
  element.addEventListener('pointerdown', () => element.focus({ preventScroll: true }), { signal });
}

/** So many px of a wheel zoom by the factor e, or move along by all that is shown. */
const WHEEL = 600;

/**
 * Zooms by the wheel where a key is held with it, and moves along where it goes sideways; once for each frame,
 * until the signal.
 *
 * @param timeAt the time under a place on the screen, in seconds
 */
export function steerByWheel(
  element: HTMLElement,
  steering: () => Steering,
  timeAt: (clientX: number) => number,
  signal: AbortSignal,
): void {
  let [zoomBy, panBy, about] = [0, 0, 0];
  const act = (): void => {
    const { zoom, pan } = steering();
    if (zoomBy !== 0) zoom(Math.exp(zoomBy / WHEEL), about);
    if (panBy !== 0) pan(panBy / WHEEL);
    [zoomBy, panBy] = [0, 0];
  };
  element.addEventListener(
    'wheel',
    (event) => {
      const zooms = event.ctrlKey || event.metaKey || event.altKey;
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!zooms && !sideways) return;
      event.preventDefault();
      if (zoomBy === 0 && panBy === 0) requestAnimationFrame(act);
      if (zooms) {
        zoomBy += event.deltaY;
        about = timeAt(event.clientX);
      } else panBy += Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
    },
    { passive: false, signal },
  );
}
