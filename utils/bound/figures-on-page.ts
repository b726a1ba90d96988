import { rootsIn } from './roots.ts';
import { readWritten, type Written } from './written.ts';

/** What an element holds, where that is one figure and no more. */
export const writtenIn = (element: Element): Written | null =>
  isOnePiece(element) ? readWritten(element.textContent, languageOf(element)) : null;

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
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: { readonly text: string; readonly cell: Element | null }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    if (/[\d０-９]/.test(text)) pieces.push({ text, cell: node.parentElement?.closest(CELLS) ?? null });
  }
  const [first, ...others] = pieces;
  if (!first) return false;
  const areDigits = pieces.every(({ text, cell }) => ONE_DIGIT.test(text) && cell === first.cell);
  return areDigits || others.every(({ text }) => /^[.,]/.test(text));
}

const NOT_SHOWN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'OPTION']);
/** Text beyond this is no figure, spaces and all. */
const LONGEST = 200;
/** A page of tables may hold very many. */
const MOST = 2000;

/** The largest element around a piece of text that holds one figure: its sign and unit may stand apart. */
export function figureAround(start: Element | null): Element | null {
  let found: Element | null = null;
  const end = start?.ownerDocument.body;
  for (let element = start; element && element !== end; element = element.parentElement) {
    if (element.textContent.length <= LONGEST && writtenIn(element)) found = element;
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
