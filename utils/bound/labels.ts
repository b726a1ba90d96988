import { digestOf } from '../platforms/digest.ts';

/** How far around a figure its words are looked for, and how long words are that name a figure. */
const REACH = 4;
const LONGEST = 16;

const isLabel = (text: string): boolean =>
  text.length <= LONGEST && /\p{L}{2}/u.test(text) && !/\d/.test(text);

/**
 * A digest of the words that stand beside a figure, by which it is known again: those before it in the
 * smallest part of the page that holds any, else those behind it. Null where it stands alone.
 */
export function labelOf(figure: Element): string | null {
  let scope = figure.parentElement;
  for (let reach = 0; scope && reach < REACH; reach += 1, scope = scope.parentElement) {
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    let before: string | null = null;
    let behind: string | null = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (figure.contains(node)) continue;
      const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      if (!isLabel(text)) continue;
      const follows = figure.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (follows) {
        behind = text;
        break;
      }
      before = text;
    }
    const label = before ?? behind;
    if (label !== null) return digestOf(label);
  }
  return null;
}
