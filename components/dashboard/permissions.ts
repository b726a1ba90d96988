import { browser } from 'wxt/browser';
import { declaredMatches } from '../../utils/platforms/registry.ts';

/** Calls back whenever the user allows something or takes it back, until the signal. */
export function watchPermissions(signal: AbortSignal, changed: () => void): void {
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    event.addListener(changed);
    signal.addEventListener('abort', () => event.removeListener(changed), { once: true });
  }
}

/** The sites that came with the installation and that the user has shut the extension out of, in the browser. */
export async function withdrawnSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // Chromium lists what scripts may enter, but does not say that it contains it.
  const isOpen = async (pattern: string): Promise<boolean> =>
    origins.includes(pattern) || browser.permissions.contains({ origins: [pattern] });
  const withdrawn = await Promise.all(
    declaredMatches.map(async (pattern) => ((await isOpen(pattern)) ? [] : [pattern])),
  );
  return withdrawn.flat();
}
