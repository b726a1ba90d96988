/** How far a key goes among the rooms. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export interface Going {
  /** Puts the enlarged room back. */
  readonly back: () => void;
  /** Whether the room that one goes to is enlarged at once. */
  readonly show: boolean;
}

/** Arrow keys go from room to room, round and round, Escape goes back to all of them; until the signal. */
export function goByKeys(rooms: HTMLElement, going: () => Going, signal: AbortSignal): void {
  rooms.addEventListener(
    'keydown',
    (event) => {
      const { back, show } = going();
      if (event.key === 'Escape') back();
      const next = stepTo(rooms, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
      if (show) next.click();
    },
    { signal },
  );
}

/** The room that an arrow key leads to; null for other keys. */
function stepTo(rooms: ParentNode, key: string): HTMLElement | null {
  const step = STEPS[key];
  const buttons = [...rooms.querySelectorAll<HTMLElement>('.live-choose')];
  if (step === undefined || buttons.length === 0) return null;
  const here = buttons.findIndex((button) => button === document.activeElement);
  const next = here < 0 ? 0 : (here + step + buttons.length) % buttons.length;
  return buttons[next] ?? null;
}
