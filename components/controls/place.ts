interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

const APART = 4;
const MARGIN = 8;

const within = (start: number, length: number, room: number): number =>
  Math.max(MARGIN, Math.min(start, room - MARGIN - length));

/**
 * Where a card goes in the window: beside `panel`, where one is given and the window has room there, so that it
 * does not cover the panel's other figures; else under what it belongs to, or above that,
 * flush with its start or its end.
 */
export function placeBy(
  anchor: Box,
  panel: Box | null,
  card: Size,
  room: Size,
): { left: number; top: number } {
  if (panel) {
    const sides = [panel.left - APART - card.width, panel.right + APART];
    const left = sides.find((start) => start >= MARGIN && start + card.width <= room.width - MARGIN);
    if (left !== undefined) return { left, top: within(anchor.top, card.height, room.height) };
  }
  const below = anchor.bottom + APART;
  const above = anchor.top - APART - card.height;
  const fits = below + card.height <= room.height - MARGIN;
  const start = anchor.left + card.width > room.width - MARGIN ? anchor.right - card.width : anchor.left;
  return {
    left: within(start, card.width, room.width),
    top: within(fits || above < MARGIN ? below : above, card.height, room.height),
  };
}
