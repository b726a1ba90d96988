/** Where the overlay stands: px from the window's right and top edge. */
export interface Spot {
  readonly right: number;
  readonly top: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where it stands until it is moved. */
export const HOME: Spot = { right: 16, top: 96 };
const MARGIN = 4;
/** One press of an arrow key. */
const STEP = 16;

const STEPS: Readonly<Record<string, Spot>> = {
  ArrowLeft: { right: STEP, top: 0 },
  ArrowRight: { right: -STEP, top: 0 },
  ArrowUp: { right: 0, top: -STEP },
  ArrowDown: { right: 0, top: STEP },
};

const within = (start: number, length: number, room: number): number =>
  Math.max(MARGIN, Math.min(start, room - MARGIN - length));

/** The nearest spot that keeps the whole overlay in the window, or its top right corner where it is too large. */
export const clamp = ({ right, top }: Spot, size: Size, room: Size): Spot => ({
  right: within(right, size.width, room.width),
  top: within(top, size.height, room.height),
});

/** How far an arrow key moves it; null for every other key. */
export const stepOf = (key: string): Spot | null => STEPS[key] ?? null;

export const isSame = (a: Spot, b: Spot): boolean => a.right === b.right && a.top === b.top;

export const moved = (from: Spot, by: Spot): Spot => ({
  right: from.right + by.right,
  top: from.top + by.top,
});
