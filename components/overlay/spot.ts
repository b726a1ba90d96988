import type { Edge } from '../../utils/settings/settings.ts';

/** Where the overlay stands: px from the window's right and top edge, but at an edge that holds it. */
export interface Spot {
  readonly right: number;
  readonly top: number;
  readonly dock: readonly Edge[];
}
type Step = Pick<Spot, 'right' | 'top'>;
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where it stands until it is moved. */
export const HOME: Spot = { right: 16, top: 96, dock: [] };
const MARGIN = 4;
/** One press of an arrow key. */
const STEP = 16;
/** With Shift: to the edge, whatever the window's size. */
const LEAP = 100_000;
/** An edge holds what comes as near as this; less than a step, so that every key press leaves it. */
const SNAP = 12;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: { right: 1, top: 0 },
  ArrowRight: { right: -1, top: 0 },
  ArrowUp: { right: 0, top: -1 },
  ArrowDown: { right: 0, top: 1 },
};

const within = (start: number, length: number, room: number): number =>
  Math.max(MARGIN, Math.min(start, room - MARGIN - length));

/**
 * The nearest spot that keeps the whole overlay in the window, or its top right corner where it is too large; at
 * the edges that hold it.
 */
export function clamp({ right, top, dock }: Spot, size: Size, room: Size): Spot {
  const along = (start: number, [near, far]: readonly [Edge, Edge], side: keyof Size): number => {
    const held = dock.includes(near) ? MARGIN : dock.includes(far) ? Infinity : start;
    return within(held, size[side], room[side]);
  };
  return {
    right: along(right, ['right', 'left'], 'width'),
    top: along(top, ['top', 'bottom'], 'height'),
    dock,
  };
}

/** The same where it was let go: what is near an edge is held by it. */
export function snap(spot: Spot, size: Size, room: Size): Spot {
  const { right, top } = clamp(spot, size, room);
  const apart: Readonly<Record<Edge, number>> = {
    right,
    left: room.width - right - size.width,
    top,
    bottom: room.height - top - size.height,
  };
  const near = (edge: Edge): Edge[] => (apart[edge] < MARGIN + SNAP ? [edge] : []);
  // In a window that it fills it is held by one side: by that where its tools are.
  const sides = (one: Edge, other: Edge): Edge[] => [...near(one), ...near(other)].slice(0, 1);
  return clamp({ right, top, dock: [...sides('right', 'left'), ...sides('top', 'bottom')] }, size, room);
}

/** How far an arrow key moves it, to the edge with Shift; null for every other key. */
export function stepOf(key: string, shift = false): Step | null {
  const step = STEPS[key];
  const length = shift ? LEAP : STEP;
  return step ? { right: step.right * length, top: step.top * length } : null;
}

export const isSame = (a: Spot, b: Spot): boolean =>
  a.right === b.right && a.top === b.top && String(a.dock) === String(b.dock);

/** Moved by so much, free of what held it. */
export const moved = (from: Spot, by: Step): Spot => ({
  right: from.right + by.right,
  top: from.top + by.top,
  dock: [],
});
