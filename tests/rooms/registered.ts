import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { contentScripts } from '../../utils/platforms/manifest.ts';
import { askedMatches, PLATFORMS } from '../../utils/platforms/registry.ts';

/** What of an extension's programming interface is used here: it has another name in each browser. */
interface Api {
  readonly scripting: {
    readonly getRegisteredContentScripts: () => Promise<readonly { readonly id: string }[]>;
  };
}

const PAUSE = 50;

/**
 * Waits until the scripts stand for the pages that users are asked for, in a build that was granted them: a page
 * that is opened before is not counted.
 *
 * @param reader a page of the extension's own
 */
export async function untilRegistered(reader: Page, signal: AbortSignal): Promise<void> {
  const wanted = contentScripts(PLATFORMS, askedMatches).map(({ js }) => js.join(' '));
  for (;;) {
    const registered = await reader.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
      const scripts = (await (browser ?? chrome)?.scripting.getRegisteredContentScripts()) ?? [];
      return scripts.map(({ id }) => id);
    });
    if (wanted.every((id) => registered.includes(id))) return;
    await setTimeout(PAUSE, undefined, { signal });
  }
}
