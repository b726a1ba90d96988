import type { TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Long enough that a pointer on its way elsewhere opens nothing, and reaches the card from what it belongs to. */
const HOVER_MS = 120;

/** What holds the card open. */
type Reason = 'hover' | 'focus' | 'tap';

interface CardState {
  readonly open: boolean;
  /** For the element around the trigger and the card. */
  readonly area: {
    readonly onPointerEnter: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
    readonly onFocusIn: (event: FocusEvent) => void;
    readonly onFocusOut: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  /** For the button that the card explains. */
  readonly trigger: { readonly onClick: (event: TargetedEvent<HTMLElement>) => void };
}

/**
 * Opens a card on hover, keyboard focus or tap, and closes it when all of these are over, or on Escape. It
 * listens inside the area only, so it works in a closed shadow root and leaves the document around it alone.
 */
export function useCard(): CardState {
  const [reasons, setReasons] = useState<ReadonlySet<Reason>>(new Set());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const hold = (reason: Reason, held: boolean): void =>
    setReasons((now) => {
      if (now.has(reason) === held) return now;
      return new Set(held ? [...now, reason] : [...now].filter((other) => other !== reason));
    });
  const hover = (held: boolean): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => hold('hover', held), HOVER_MS);
  };
  const close = (): void => {
    clearTimeout(timer.current);
    setReasons(new Set());
  };

  return {
    open: reasons.size > 0,
    area: {
      onPointerEnter: ({ pointerType }) => {
        if (pointerType !== 'touch') hover(true);
      },
      onPointerLeave: () => hover(false),
      onFocusIn: ({ target }) => {
        if (target instanceof Element && target.matches(':focus-visible')) hold('focus', true);
      },
      onFocusOut: ({ currentTarget, relatedTarget }) => {
        const inside = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
        if (inside) return;
        hold('focus', false);
        hold('tap', false);
      },
      onKeyDown: (event) => {
        if (event.key !== 'Escape' || reasons.size === 0) return;
        event.stopPropagation();
        close();
      },
    },
    trigger: {
      onClick: ({ currentTarget }) => {
        // Not every browser focuses a button that is clicked, and only what has the focus can lose it.
        currentTarget.focus();
        if (reasons.has('tap')) close();
        else hold('tap', true);
      },
    },
  };
}
