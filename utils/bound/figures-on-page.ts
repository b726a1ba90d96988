import { piecesIn, textIn } from './rolling.ts';
import { rootsIn } from './roots.ts';
import { readWritten, type Written } from './written.ts';

/** What an element holds, where that is one figure and no more. */
export const writtenIn = (element: Element): Written | null =>
  isOnePiece(element) ? readWritten(textIn(element), languageOf(element)) : null;

/** The language of what an element holds, as its page says; empty where it does not. */
export const languageOf = (element: Element): string =>
  (element.closest('[lang]') ?? element.ownerDocument.documentElement).getAttribute('lang') ?? '';

const CELLS = 'td, th, li, a, button';
const ONE_DIGIT = /^[\d０-９]$/;

/**
 * Two numbers in two cells are not one: only what is behind the point may stand apart, and the digits of a
 * counter that turns each of them by itself.
 */
function isOnePiece(element: Element): boolean {
  const pieces = piecesIn(element)
    .map(({ text, within }) => ({ text: text.trim(), cell: within.closest(CELLS) }))
    .filter(({ text }) => /[\d０-９]/.test(text));
  const [first, ...others] = pieces;
  if (!first) return false;
  const areDigits = pieces.every(({ text, cell }) => ONE_DIGIT.test(text) && cell === first.cell);
  return areDigits || others.every(({ text }) => /^[.,]/.test(text));
}

const NOT_SHOWN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'OPTION']);
/** Text beyond this is no figure, spaces and all; nor are columns of digits that hold more. */
const LONGEST = 200;
const LONGEST_ROLLING = 2000;
/** A page of tables may hold very many. */
const MOST = 2000;

const isShort = (element: Element): boolean => {
  const { length } = element.textContent;
  return length <= LONGEST || (length <= LONGEST_ROLLING && textIn(element).length <= LONGEST);
};

/** The largest element around a piece of text that holds one figure: its sign and unit may stand apart. */
export function figureAround(start: Element | null): Element | null {
  let found: Element | null = null;
  const end = start?.ownerDocument.body;
  for (let element = start; element && element !== end; element = element.parentElement) {
    if (isShort(element) && writtenIn(element)) found = element;
    else if (found) break;
  }
  return found;
}

/** The elements that hold a figure, in the order of the page. */
export function figuresOn(root: Element | ShadowRoot): Element[] {
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

/** The figures of the page, of its own frames and of what its elements show by themselves. */
export const figuresOnPage = (): Element[] =>
  rootsIn(document).flatMap((root) => {
    const within = 'host' in root ? root : root.body;
    return within ? figuresOn(within) : [];
  });
