import type { Page } from 'puppeteer-core';
import type { Settings } from '../../utils/settings/settings.ts';

/** What of an extension's programming interface is used here: it has another name in each browser. */
interface Api {
  readonly storage: {
    readonly local: {
      readonly get: (key: string | null) => Promise<{ readonly settings?: Partial<Settings> }>;
      readonly set: (items: { readonly settings: Partial<Settings> }) => Promise<void>;
    };
    readonly session: { readonly get: (key: null) => Promise<unknown> };
  };
  readonly permissions: {
    readonly remove: (sites: { readonly origins: readonly string[] }) => Promise<boolean>;
    readonly contains: (wanted: { readonly origins: readonly string[] }) => Promise<boolean>;
  };
  readonly tabs: {
    readonly setZoom: (tab: number, factor: number) => Promise<void>;
    readonly query: (wanted: object) => Promise<readonly { readonly id?: number; readonly url?: string }[]>;
  };
  readonly windows: {
    readonly getAll: (wanted: {
      readonly populate: true;
    }) => Promise<
      readonly { readonly type?: string; readonly tabs?: readonly { readonly url?: string }[] }[]
    >;
  };
  readonly action: { readonly getBadgeText: (tab: { readonly tabId: number }) => Promise<string> };
}

/** The settings as the extension stores them, read through one of its pages; empty until one was changed. */
export const storedSettings = (reader: Page): Promise<Partial<Settings>> =>
  reader.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    return (await (browser ?? chrome)?.storage.local.get('settings'))?.settings ?? {};
  });

/** Changes the stored settings, as one of the extension's pages would. */
export const changeStored = (reader: Page, change: Partial<Settings>): Promise<void> =>
  reader.evaluate(async (changed) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    const local = (browser ?? chrome)?.storage.local;
    const { settings } = (await local?.get('settings')) ?? {};
    await local?.set({ settings: { ...settings, ...changed } });
  }, change);

/** The addresses of the tabs that the extension may know of. */
export const openTabs = (reader: Page): Promise<string[]> =>
  reader.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    const tabs = (await (browser ?? chrome)?.tabs.query({})) ?? [];
    return tabs.flatMap(({ url }) => url ?? []);
  });

/** Sets the zoom of the tab in front, as the browser's own menu would. */
export const zoomFront = (reader: Page, factor: number): Promise<void> =>
  reader.evaluate(async (wanted) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    const tabs = (browser ?? chrome)?.tabs;
    const [front] = (await tabs?.query({ active: true })) ?? [];
    if (front?.id !== undefined) await tabs?.setZoom(front.id, wanted);
  }, factor);

/** Shuts the extension out of a site, as the browser's own page of extensions would. */
export const withdraw = (reader: Page, pattern: string): Promise<boolean> =>
  reader.evaluate(async (site) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    return (await (browser ?? chrome)?.permissions.remove({ origins: [site] })) ?? false;
  }, pattern);

/** What stands on the toolbar's button, of each tab for which anything does. */
export const badges = (reader: Page): Promise<string[]> =>
  reader.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    const api = browser ?? chrome;
    const tabs = (await api?.tabs.query({})) ?? [];
    if (!api) return [];
    const texts = await Promise.all(tabs.map(({ id }) => api.action.getBadgeText({ tabId: id ?? 0 })));
    return texts.filter((text) => text !== '');
  });

/** Those of some match patterns that the user has allowed. */
export const granted = (reader: Page, patterns: readonly string[]): Promise<string[]> =>
  reader.evaluate(async (asked) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    const api = browser ?? chrome;
    const answers = await Promise.all(
      asked.map(async (origin) => ((await api?.permissions.contains({ origins: [origin] })) ? [origin] : [])),
    );
    return answers.flat();
  }, patterns);

/** What the browser shows in small windows, without tabs or an address bar. */
export const smallWindows = (reader: Page): Promise<string[]> =>
  reader.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    const all = (await (browser ?? chrome)?.windows.getAll({ populate: true })) ?? [];
    const small = all.filter(({ type }) => type === 'popup');
    return small.flatMap(({ tabs = [] }) => tabs.flatMap(({ url }) => url ?? []));
  });

/** All that is stored until it is deleted, and all that is stored until the browser closes, as JSON. */
export const storedFor = (reader: Page, how: 'local' | 'session'): Promise<string> =>
  reader.evaluate(async (area) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    return JSON.stringify(await (browser ?? chrome)?.storage[area].get(null));
  }, how);
