import { clamp, HOME, type Size, type Spot } from './spot.ts';

/** Where it may stand until it is moved, the best first. */
const PLACES: readonly Spot[] = [
  HOME,
  { ...HOME, dock: ['left'] },
  { ...HOME, top: 320 },
  { ...HOME, top: 320, dock: ['left'] },
  { ...HOME, dock: ['bottom'] },
  { ...HOME, dock: ['left', 'bottom'] },
];

/** What a page is operated by. */
const CONTROLS =
  'button, a[href], input, select, textarea, [contenteditable], [role=button], [role=slider], [role=tab]';

/** Points along a side that are looked at: a control between two of them is small. */
const LOOKS = 5;

interface Sight extends Pick<Window, 'getComputedStyle'> {
  readonly document: Pick<Document, 'elementsFromPoint'>;
}

/** How many points of a place lie over the page's own controls. */
function covered(page: Sight, { right, top }: Spot, { width, height }: Size, room: Size): number {
  const steps = Array.from({ length: LOOKS }, (_, step) => step / (LOOKS - 1));
  const left = room.width - right - width;
  // Many are built of plain elements: that they are pressed is told by the pointer alone.
  const isControl = (element: Element): boolean =>
    element.matches(CONTROLS) || page.getComputedStyle(element).cursor === 'pointer';
  return steps
    .flatMap((across) =>
      steps.map((down) => page.document.elementsFromPoint(left + across * width, top + down * height)),
    )
    .filter((elements) => elements.some(isControl)).length;
}

/** The first place that covers none of the page's own controls; where all do, the one that covers fewest. */
export function freeSpot(page: Sight, size: Size, room: Size): Spot {
  let best = { spot: HOME, count: Infinity };
  for (const place of PLACES) {
    const spot = clamp(place, size, room);
    const count = covered(page, spot, size, room);
    if (count === 0) return spot;
    if (count < best.count) best = { spot, count };
  }
  return best.spot;
}
