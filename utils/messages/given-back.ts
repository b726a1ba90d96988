import { browser } from 'wxt/browser';

const NAME = 'givenBack';

/** Tells the scripts in open pages which sites the user has given back: a browser leaves them where they are. */
export function announceGivenBack(): void {
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    if (origins.length > 0) void announce(origins);
  });
}

async function announce(origins: readonly string[]): Promise<void> {
  const ids = (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
  // A page without our script does not listen.
  await Promise.allSettled(ids.map((id) => browser.tabs.sendMessage(id, { name: NAME, origins })));
}

/** Calls back, in a page's script, when the site of its address is given back, until the signal. */
export function whenGivenBack(signal: AbortSignal, address: () => URL, stop: () => void): void {
  const listener = (message: unknown, sender: { id?: string }): void => {
    const { name, origins } = message as { name?: unknown; origins?: unknown };
    if (sender.id !== browser.runtime.id || name !== NAME || !Array.isArray(origins)) return;
    if (origins.some((origin) => isOf(String(origin), address()))) stop();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/**
 * Whether an address lies on a site as permissions name it; a host that begins with `*.` stands for itself and all
 * below it. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function isOf(origin: string, { protocol, hostname }: URL): boolean {
  const [, scheme, below, host] = /^([a-z*]+):\/\/(\*\.)?([^/:]*)/.exec(origin) ?? [];
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  return host === '*' || hostname === host || (below !== undefined && hostname.endsWith(`.${host}`));
}
