import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { clamp, HOME, moved, type Spot, stepOf } from './spot.ts';

/** A pointer that moves less than this means a click. */
const CLICK_PX = 4;

interface Grip {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly from: Spot;
  moving: boolean;
}

/** How the overlay is moved. */
export interface Moving {
  /** For the part that a pointer drags the overlay by. */
  readonly drag: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onClickCapture: (event: Event) => void;
  };
  /** For the button that moves it by arrow keys. */
  readonly keys: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onKeyUp: () => void;
    readonly onBlur: () => void;
  };
}

/**
 * Keeps the overlay where it was put, inside the window whatever the size of either, and tells where it was put
 * once it is let go. It is moved without rendering, so that a drag keeps up with the pointer.
 */
export function useMoving(
  overlay: RefObject<HTMLElement | null>,
  place: Spot | null,
  put: (spot: Spot) => void,
): Moving {
  const spot = useRef<Spot>(HOME);
  const grip = useRef<Grip | null>(null);
  const unsaved = useRef(false);
  const dragged = useRef(false);

  const clamped = (wanted: Spot): Spot => {
    const element = overlay.current;
    const view = element?.ownerDocument.defaultView;
    if (!element || !view) return wanted;
    const { width, height } = element.getBoundingClientRect();
    return clamp(wanted, { width, height }, { width: view.innerWidth, height: view.innerHeight });
  };
  const settle = (): void => {
    const { right, top } = clamped(spot.current);
    if (!overlay.current) return;
    overlay.current.style.right = `${right}px`;
    overlay.current.style.top = `${top}px`;
  };
  const moveTo = (wanted: Spot): void => {
    spot.current = clamped(wanted);
    unsaved.current = true;
    settle();
  };
  const save = (): void => {
    if (!unsaved.current) return;
    unsaved.current = false;
    put(spot.current);
  };

  const [right, top] = [place?.right ?? HOME.right, place?.top ?? HOME.top];
  useLayoutEffect(() => {
    spot.current = { right, top };
    settle();
  }, [right, top]);
  useLayoutEffect(() => {
    const element = overlay.current;
    const view = element?.ownerDocument.defaultView;
    if (!element || !view) return;
    const sizes = new ResizeObserver(settle);
    sizes.observe(element);
    view.addEventListener('resize', settle);
    return () => {
      sizes.disconnect();
      view.removeEventListener('resize', settle);
    };
  }, []);

  const letGo = (): void => {
    grip.current = null;
    save();
  };
  return {
    drag: {
      onPointerDown: ({ target, button, pointerId, clientX, clientY }) => {
        dragged.current = false;
        const aside = target instanceof Element && target.closest('[popover]') !== null;
        if (aside || button !== 0) return;
        const from = clamped(spot.current);
        grip.current = { pointer: pointerId, x: clientX, y: clientY, from, moving: false };
      },
      onPointerMove: ({ currentTarget, pointerId, clientX, clientY }) => {
        const held = grip.current;
        if (!held || held.pointer !== pointerId) return;
        const by = { right: held.x - clientX, top: clientY - held.y };
        if (!held.moving && Math.hypot(by.right, by.top) < CLICK_PX) return;
        if (!held.moving && currentTarget instanceof Element) currentTarget.setPointerCapture(pointerId);
        held.moving = true;
        dragged.current = true;
        moveTo(moved(held.from, by));
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
      // What ends a drag is not a click on the button it ended on.
      onClickCapture: (event) => {
        if (!dragged.current) return;
        dragged.current = false;
        event.stopPropagation();
      },
    },
    keys: {
      onKeyDown: (event) => {
        const step = stepOf(event.key);
        if (!step) return;
        event.preventDefault();
        moveTo(moved(clamped(spot.current), step));
      },
      onKeyUp: save,
      onBlur: save,
    },
  };
}
