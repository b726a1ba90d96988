import type { RefObject, TargetedPointerEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Mover } from './mover.ts';
import { type Spot, stepOf } from './spot.ts';

/** How the overlay is moved. */
export interface Moving {
  /** For the part that a pointer drags the overlay by. */
  readonly drag: {
    readonly onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => void;
    readonly onClickCapture: (event: Event) => void;
  };
  /** For the button that moves it by arrow keys. */
  readonly keys: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onKeyUp: () => void;
    readonly onBlur: () => void;
  };
}

/** Moves the overlay by pointer and keys; `put` hears where it was put. */
export function useMoving(
  overlay: RefObject<HTMLElement | null>,
  place: Spot | null,
  put: (spot: Spot) => void,
): Moving {
  const mover = useRef<Mover | null>(null);
  const heed = useRef(put);
  useEffect(() => {
    heed.current = put;
  });
  useLayoutEffect(() => {
    const element = overlay.current;
    const view = element?.ownerDocument.defaultView;
    if (!element || !view) return;
    const gone = new AbortController();
    mover.current = new Mover(element, view, (spot) => heed.current(spot), gone.signal);
    return () => gone.abort();
  }, [overlay]);
  const written = JSON.stringify(place);
  useLayoutEffect(() => mover.current?.place(JSON.parse(written) as Spot | null), [written]);

  const save = (): void => mover.current?.save();
  return {
    drag: {
      onPointerDown: (event) => {
        const aside = event.target instanceof Element && event.target.closest('.card, .menu-list') !== null;
        if (!aside && event.button === 0) mover.current?.follow(event.currentTarget, event);
      },
      // What ends a drag is not a click on the button it ended on.
      onClickCapture: (event) => {
        if (mover.current?.endsDrag()) event.stopPropagation();
      },
    },
    keys: {
      onKeyDown: (event) => {
        const step = stepOf(event.key, event.shiftKey);
        if (!step) return;
        event.preventDefault();
        mover.current?.moveBy(step);
      },
      onKeyUp: save,
      onBlur: save,
    },
  };
}
