/** What a part of a page may stand in: the page, a frame of its own origin, an open shadow. */
export type Root = Document | ShadowRoot;

/** Hops from root to root that are followed: a page does not nest deeper. */
const DEEPEST = 4;

/** What opens behind an element: its shadow, or the document of a frame; null where nothing does, or it is not ours to see. */
export function rootBehind(element: Element): Root | null {
  if (element.shadowRoot) return element.shadowRoot;
  return 'contentDocument' in element ? (element as HTMLIFrameElement).contentDocument : null;
}

/** The element that a root is behind; null for the page itself. */
export const hostOf = (root: Root): Element | null =>
  'host' in root ? root.host : root === document ? null : (root.defaultView?.frameElement ?? null);

export const rootOf = (element: Element): Root => element.getRootNode() as Root;

/** A root and every one behind its elements, in the order of the page. */
export function rootsIn(root: Root, depth = 0): readonly Root[] {
  if (depth > DEEPEST) return [root];
  const behind = [...root.querySelectorAll('*')].flatMap((element) => rootBehind(element) ?? []);
  return [root, ...behind.flatMap((each) => rootsIn(each, depth + 1))];
}

/** Where the frames that an element stands in lie in the page. */
export function offsetOf(element: Element): { readonly left: number; readonly top: number } {
  let [left, top] = [0, 0];
  for (
    let view = element.ownerDocument.defaultView;
    view?.frameElement;
    view = view.parent as Window & typeof globalThis
  ) {
    const box = view.frameElement.getBoundingClientRect();
    left += box.left + view.frameElement.clientLeft;
    top += box.top + view.frameElement.clientTop;
  }
  return { left, top };
}
