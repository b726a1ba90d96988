import { readWritten, type Written } from './written.ts';

/** What an element holds, where that is one figure and no more. */
export const writtenIn = (element: Element): Written | null =>
  isOnePiece(element) ? readWritten(element.textContent) : null;

/** Two numbers in two cells are not one: only what is behind the point may stand apart. */
function isOnePiece(element: Element): boolean {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let pieces = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    if (!/[\d０-９]/.test(text)) continue;
    if (pieces > 0 && !/^[.,]/.test(text)) return false;
    pieces += 1;
  }
  return pieces > 0;
}

const NOT_SHOWN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'OPTION']);
/** Text beyond this is no figure, spaces and all. */
const LONGEST = 200;
/** A page of tables may hold very many. */
const MOST = 2000;

/** The largest element around a piece of text that holds one figure: its sign and unit may stand apart. */
export function figureAround(start: Element | null): Element | null {
  let found: Element | null = null;
  for (let element = start; element && element !== document.body; element = element.parentElement) {
    if (element.textContent.length <= LONGEST && writtenIn(element)) found = element;
    else if (found) break;
  }
  return found;
}

/** The elements that hold a figure, in the order of the page. */
export function figuresOn(root: Element): Element[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = new Set<Element>();
  for (let node = walker.nextNode(); node && found.size < MOST; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || NOT_SHOWN.has(parent.tagName) || !/[\d０-９]/.test(node.textContent ?? '')) continue;
    const figure = figureAround(parent);
    if (figure) found.add(figure);
  }
  return [...found];
}
