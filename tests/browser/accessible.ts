import type { Page } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import { bidiDocumentOf, bidiRootIn } from './shadow.ts';

/** What a screen reader calls a thing: what it is, and its name where that is asked for. */
export interface Wanted {
  readonly role: string;
  readonly name?: string;
}

async function inChromium(page: Page, { role, name }: Wanted): Promise<number> {
  const session = await page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.filter(
      (node) =>
        !node.ignored && node.role?.value === role && (name === undefined || node.name?.value === name),
    ).length;
  } finally {
    await session.detach();
  }
}

async function inFirefox(page: Page, wanted: Wanted): Promise<number> {
  const { connection, context, sharedId } = (await bidiRootIn(page)) ?? (await bidiDocumentOf(page));
  const { result } = await connection.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'accessibility', value: { ...wanted } },
    startNodes: [{ sharedId }],
  });
  return result.nodes.length;
}

/** How many such things the browser's accessibility tree of a page has: in Firefox, of what lies over it if anything does. */
export const accessibleIn = (page: Page, wanted: Wanted): Promise<number> =>
  page.browser() instanceof BidiBrowser ? inFirefox(page, wanted) : inChromium(page, wanted);
