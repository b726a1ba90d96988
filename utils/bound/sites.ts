import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type BroadcastKey, moment, type PlatformId } from '../units.ts';
import { QUANTITY_IDS } from './quantities.ts';

/** Why a figure is not read any more: see `Sense`. */
export const TROUBLES = ['gone', 'unread', 'unit', 'fell', 'jumped'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Those that only the user can end: whether the figure is right again does not show. */
export const isStuck = ({ trouble }: Pick<BoundFigure, 'trouble'>): boolean =>
  trouble === 'fell' || trouble === 'jumped';

const named = <Name extends string>() =>
  v.pipe(
    v.string(),
    v.transform((text) => text as Name),
  );

const Locator = v.object({
  /** A selector from the nearest element that the page names, and one from the document's root. */
  anchored: v.nullable(v.string()),
  path: v.string(),
  /** A digest of the words beside the figure: what stands on a page is not kept. */
  label: v.nullable(v.string()),
});
export type Locator = v.InferOutput<typeof Locator>;

const BoundFigure = v.object({
  quantity: v.picklist(QUANTITY_IDS),
  locator: Locator,
  kind: v.picklist(['count', 'money', 'share', 'time']),
  currency: v.nullable(v.string()),
  /** What is wrong with it, so that it has to be pointed at again; null while it is well. */
  trouble: v.nullable(v.picklist(TROUBLES)),
});
export type BoundFigure = v.InferOutput<typeof BoundFigure>;

const Belonging = v.object({
  key: named<BroadcastKey>(),
  platform: named<PlatformId>(),
  /** ISO 4217. */
  currency: v.string(),
  /** Of a broadcast that only bound figures tell of; null of any other. */
  title: v.nullable(v.string()),
  confirmedAt: v.pipe(v.number(), v.transform(moment)),
});
/** The broadcast that the user said a site's figures belong to. */
export type Belonging = v.InferOutput<typeof Belonging>;

const BoundSite = v.object({
  origin: v.string(),
  /** One figure a quantity: pointing again replaces it. */
  figures: v.array(BoundFigure),
  belonging: v.nullable(Belonging),
});
export type BoundSite = v.InferOutput<typeof BoundSite>;

const Sites = v.record(v.string(), BoundSite);
/** Pages with bound figures, by `siteNameOf`. */
export type Sites = v.InferOutput<typeof Sites>;

const KEY = 'bound';
const parseSites = (stored: unknown): Sites => {
  const parsed = v.safeParse(Sites, stored ?? {});
  return parsed.success ? parsed.output : {};
};

export const readSites = async (): Promise<Sites> => parseSites((await browser.storage.local.get(KEY))[KEY]);

/** Reads, changes and writes what is bound. */
export async function changeSites(change: (sites: Sites) => Sites): Promise<void> {
  await browser.storage.local.set({ [KEY]: change(await readSites()) });
}

/** Changes one site; nothing where it is not bound any more. */
export const changeSite = (name: string, change: (site: BoundSite) => BoundSite): Promise<void> =>
  changeSites((sites) => {
    const site = sites[name];
    return site ? { ...sites, [name]: change(site) } : sites;
  });

/** Binds a figure of a page; what was bound there as the same quantity makes way. */
export const bindFigure = (name: string, origin: string, figure: BoundFigure): Promise<void> =>
  changeSites((sites) => {
    const site = sites[name] ?? { origin, figures: [], belonging: null };
    const others = site.figures.filter(({ quantity }) => quantity !== figure.quantity);
    return { ...sites, [name]: { ...site, figures: [...others, figure] } };
  });

/** Calls back with what is bound at every change, until the signal. */
export function watchSites(signal: AbortSignal, changed: (sites: Sites) => void): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) changed(parseSites(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** A part of a path that names one thing among many: a broadcast, a shop. */
const NAMES_ONE = /\d{3}|^[\da-f-]{16,}$/i;

const general = (path: string): string =>
  path
    .split('/')
    .map((part) => (NAMES_ONE.test(part) ? '*' : part))
    .join('/')
    .replace(/\/$/, '');

/**
 * What a page is called among the bound ones: its host and path, whichever broadcast it shows, and the route
 * behind the hash where the page has one.
 */
export function siteNameOf({ host, pathname, hash }: Pick<URL, 'host' | 'pathname' | 'hash'>): string {
  const [route = ''] = hash.split('?');
  return `${host}${general(pathname)}${/^#!?\//.test(route) ? general(route) : ''}`;
}

/** The match pattern of a site's origin: what the user is asked for. Patterns have no ports. */
export const matchOf = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};
