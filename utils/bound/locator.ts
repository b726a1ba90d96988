import { figuresOnPage } from './figures-on-page.ts';
import { labelOf } from './labels.ts';
import { hostOf, type Root, rootBehind, rootOf } from './roots.ts';
import type { Locator } from './sites.ts';

/** Attributes by which pages name their parts, the most lasting first. */
const NAMES = ['data-testid', 'data-test', 'data-e2e', 'data-qa', 'data-key', 'id', 'name'];
/** Names that were made up for this once, or name a person or thing, hold long numbers or hashes. */
const isLasting = (name: string): boolean =>
  /^[A-Za-z][\w-]{0,63}$/.test(name) && !/\d{3}|[\da-f]{8}/i.test(name);

const only = (selector: string, root: Root): Element | null => {
  const found = root.querySelectorAll(selector);
  return found.length === 1 ? (found[0] ?? null) : null;
};

const stepTo = (element: Element): string => {
  // The topmost in a shadow have no parent element, but a parent.
  const { children } = (element.parentNode ?? document) as ParentNode;
  const alike = [...children].filter(({ localName }) => localName === element.localName);
  return `${CSS.escape(element.localName)}:nth-of-type(${alike.indexOf(element) + 1})`;
};

function nameOf(element: Element): string | null {
  for (const attribute of NAMES) {
    const value = element.getAttribute(attribute);
    const selector = `[${attribute}="${value ?? ''}"]`;
    if (value && isLasting(value) && only(selector, rootOf(element)) === element) return selector;
  }
  return null;
}

/** Steps down to an element from `from`, which is above it; null stands for the document. */
function stepsTo(element: Element, from: Element | null): string[] {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== from; at = at.parentElement) steps.unshift(stepTo(at));
  return steps;
}

/** Stands in a selector where it goes on behind an element: in its shadow, or in a frame's document. */
const BEHIND = ' >>> ';

/** How an element is found again: by the page's own names, by its place, and by the words beside it. */
export function locatorOf(element: Element): Locator {
  const host = hostOf(rootOf(element));
  const within = host && locatorOf(host);
  const own = locatorIn(element);
  if (!within) return own;
  const [anchored, path] = [own.anchored ?? own.path, own.path];
  return {
    anchored: [within.anchored ?? within.path, anchored].join(BEHIND),
    path: [within.path, path].join(BEHIND),
    label: own.label,
  };
}

function locatorIn(element: Element): Locator {
  let anchored: string | null = null;
  for (let at: Element | null = element; at && anchored === null; at = at.parentElement) {
    const name = nameOf(at);
    if (name !== null) anchored = [name, ...stepsTo(element, at)].join(' > ');
  }
  return { anchored, path: stepsTo(element, null).join(' > '), label: labelOf(element) };
}

/** Follows a selector from root to root. */
function follow(selector: string): Element | null {
  let root: Root | null = document;
  let found: Element | null = null;
  for (const part of selector.split(BEHIND)) {
    found = root && only(part, root);
    root = found && rootBehind(found);
  }
  return found;
}

/**
 * The element that a locator means; null where the page does not hold it. The words beside it decide: where
 * something else stands in its place it is looked for by its words, and must be the only one that has them.
 */
export function locate({ anchored, path, label }: Locator): Element | null {
  const placed = [anchored, path].flatMap((selector) => (selector && follow(selector)) || []);
  if (label === null) return placed[0] ?? null;
  const same = placed.find((element) => labelOf(element) === label);
  if (same) return same;
  const labelled = figuresOnPage().filter((element) => labelOf(element) === label);
  return labelled.length === 1 ? (labelled[0] ?? null) : null;
}
