import type { Page, Protocol } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';

/** Runs as the function of an object in the page; answers text, which both drivers carry alike. */
const sourceOf = (read: string, argument: unknown): string =>
  `function () { return JSON.stringify((${read})(this, ${JSON.stringify(argument)}) ?? null); }`;

/** Answers what the function returned, as text; null where nothing in the page has a shadow root. */
type Call = (page: Page, source: string) => Promise<string | null>;

const rootIn = ({ shadowRoots, children }: Protocol.DOM.Node): Protocol.DOM.Node | undefined =>
  shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed') ??
  children?.map(rootIn).find((root) => root !== undefined);

const callInChromium: Call = async (page, source) => {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = rootIn(root);
    if (!shadow) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    if (object.objectId === undefined) throw new Error('the shadow root has no object');
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: source,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return String(result.value);
  } finally {
    await session.detach();
  }
};

/** The overlay is at most as deep in a page: in the page itself, or in what that shows full screen. */
const DEPTH = 4;

interface Shared {
  readonly value?: {
    readonly shadowRoot?: { readonly sharedId?: string } | null;
    readonly children?: readonly Shared[];
  };
}

const sharedRootIn = ({ value }: Shared): string | undefined =>
  value?.shadowRoot?.sharedId ??
  value?.children?.map((child) => sharedRootIn(child)).find((id) => id !== undefined);

/** A part of a page as Firefox's driver knows it. */
export interface BidiRoot {
  readonly connection: BidiBrowser['connection'];
  /** The tab that it is in. */
  readonly context: string;
  readonly sharedId: string;
}

async function documentIn(page: Page) {
  const browser = page.browser();
  if (!(browser instanceof BidiBrowser)) throw new Error('Firefox is driven by WebDriver BiDi');
  const { connection } = browser;
  const tree = await connection.send('browsingContext.getTree', { maxDepth: 0 });
  // Of an extension's page the driver itself does not know the address.
  const here = await page.evaluate(() => location.href);
  const context = tree.result.contexts.find(({ url }) => url === here)?.context;
  if (context === undefined) throw new Error(`no tab shows ${here}`);
  const found = await connection.send('script.evaluate', {
    expression: 'document.documentElement',
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: DEPTH },
  });
  if (found.result.type !== 'success' || found.result.result.type !== 'node') throw new Error('no document');
  return { connection, context, node: found.result.result };
}

/** The closed shadow root in a page of Firefox; null where there is none. */
export async function bidiRootIn(page: Page): Promise<BidiRoot | null> {
  const { connection, context, node } = await documentIn(page);
  const sharedId = sharedRootIn(node);
  return sharedId === undefined ? null : { connection, context, sharedId };
}

/** The same of all that is in a page itself. */
export async function bidiDocumentOf(page: Page): Promise<BidiRoot> {
  const { connection, context, node } = await documentIn(page);
  if (node.sharedId === undefined) throw new Error('the document has no name');
  return { connection, context, sharedId: node.sharedId };
}

const callInFirefox: Call = async (page, source) => {
  const root = await bidiRootIn(page);
  if (!root) return null;
  const { connection, context, sharedId } = root;
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: source,
    this: { sharedId },
    target: { context },
    awaitPromise: false,
  });
  if (result.type !== 'success') throw new Error(result.exceptionDetails.text);
  return result.result.type === 'string' ? result.result.value : null;
};

/**
 * Calls a function with the closed shadow root in a page, which only a driver can reach; it must be whole in
 * itself, and what it takes and answers is carried as JSON. Null where there is no shadow root.
 */
export async function inShadow<Argument, Result>(
  page: Page,
  read: (root: ShadowRoot, argument: Argument) => Result,
  argument: Argument,
): Promise<Result | null> {
  const call = page.browser() instanceof BidiBrowser ? callInFirefox : callInChromium;
  const json = await call(page, sourceOf(String(read), argument));
  return json === null ? null : (JSON.parse(json) as Result);
}
