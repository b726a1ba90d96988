/** A piece of what an element shows, and the element that it stands in. */
export interface Piece {
  readonly text: string;
  readonly within: Element;
}

/** Stands for a digit that cannot be told, since its column is still rolling. */
export const ROLLING = '…';

/** What an element shows, piece by piece: of a column of digits that rolls behind a window, the one in the window. */
export function piecesIn(element: Element): readonly Piece[] {
  const pieces: Piece[] = [];
  const rolls = mayRoll(element);
  const read = (within: Element): void => {
    const text = rolls && isColumn(within) ? digitShown(within) : null;
    if (text !== null) {
      pieces.push({ text, within });
      return;
    }
    for (const node of within.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) pieces.push({ text: node.textContent ?? '', within });
      else if (node.nodeType === Node.ELEMENT_NODE) read(node as Element);
    }
  };
  read(element);
  return pieces;
}

/** The text that an element shows. */
export const textIn = (element: Element): string =>
  mayRoll(element)
    ? piecesIn(element)
        .map(({ text }) => text)
        .join('')
    : element.textContent;

const bare = (element: Element): string => element.textContent.normalize('NFKC').replaceAll(/\s+/g, '');
const UP = '0123456789';
const DOWN = '9876543210';
const mayRoll = (element: Element): boolean => {
  const text = bare(element);
  return text.includes(UP) || text.includes(DOWN);
};

/** Whether an element holds nothing but the digits one after the other, once or several times over. */
function isRun(element: Element): boolean {
  const text = bare(element);
  if (text.length < 10 || !/^\d+$/.test(text)) return false;
  return [UP, DOWN].some((run) => run.repeat(Math.ceil(text.length / 10) + 1).includes(text));
}

/** The digits of two columns side by side are a run, too. */
const isColumn = (element: Element): boolean => isRun(element) && ![...element.children].some(holdsRun);
const holdsRun = (element: Element): boolean => isRun(element) || [...element.children].some(holdsRun);

/** The digit that a column shows; null where all of its digits are in sight: they are a list. */
function digitShown(column: Element): string | null {
  const digits = placesOf(column);
  const window = windowOf(digits[0]?.within ?? column)?.getBoundingClientRect();
  if (!window || digits.every(({ box }) => isWithin(box, window))) return null;
  const rolls = column.getAnimations({ subtree: true }).some(({ playState }) => playState === 'running');
  return (rolls ? null : digitIn(window, digits)) ?? ROLLING;
}

const isWithin = (box: DOMRect, window: DOMRect): boolean =>
  box.top >= window.top &&
  box.bottom <= window.bottom &&
  box.left >= window.left &&
  box.right <= window.right;

interface Place {
  readonly digit: string;
  readonly within: Element;
  readonly box: DOMRect;
}

function placesOf(column: Element): Place[] {
  const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
  const places: Place[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = column.ownerDocument.createRange();
    for (const { 0: digit, index } of (node.textContent ?? '').matchAll(/[\d０-９]/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = range.getBoundingClientRect();
      places.push({ digit: digit.normalize('NFKC'), within: node.parentElement ?? column, box });
    }
  }
  return places;
}

/** How far up a column's window is looked for. */
const REACH = 6;

/** The nearest element around that cuts off what stands beyond it. */
function windowOf(element: Element): Element | null {
  let at: Element | null = element;
  for (let reach = 0; at && reach < REACH; reach += 1, at = at.parentElement)
    if (getComputedStyle(at).overflow !== 'visible') return at;
  return null;
}

/** A column that has come to rest shows a digit this near to the window's middle, as a share of the digit's size. */
const NEAR = 1 / 4;

/** The sides of a box, as far as it matters here. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** The digit in the middle of a window, along the way in which the digits stand; null where none is. */
export function digitIn(
  window: Box,
  digits: readonly { readonly digit: string; readonly box: Box }[],
): string | null {
  const [first, last] = [digits[0]?.box, digits.at(-1)?.box];
  if (!first || !last) return null;
  const [from, size] =
    Math.abs(last.top - first.top) >= Math.abs(last.left - first.left)
      ? (['top', 'height'] as const)
      : (['left', 'width'] as const);
  const middleOf = (box: Box): number => box[from] + box[size] / 2;
  const off = (box: Box): number => Math.abs(middleOf(box) - middleOf(window));
  return digits.find(({ box }) => off(box) < box[size] * NEAR)?.digit ?? null;
}
