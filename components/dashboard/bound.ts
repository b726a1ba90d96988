import { NO_CURRENCY } from '../../utils/settings/currency.ts';
import { browser } from 'wxt/browser';
import type { Quantity } from '../../utils/bound/quantities.ts';
import { type BoundFigure, changeSites, matchOf, readSites, type Sites } from '../../utils/bound/sites.ts';
import type { ReadingEntry } from '../../utils/events/entry.ts';
import { lastReadings } from '../../utils/store/bound.ts';
import type { Database } from '../../utils/store/database.ts';

/** A page with bound figures, as the settings show it. */
export interface BoundHere {
  readonly name: string;
  readonly origin: string;
  readonly granted: boolean;
  /** ISO 4217, of the broadcast that its figures belong to. */
  readonly currency: string;
  readonly figures: readonly (BoundFigure & { readonly last: ReadingEntry | null })[];
}

export const boundHere = async (db: Database): Promise<BoundHere[]> =>
  Promise.all(
    Object.entries(await readSites()).map(async ([name, { origin, figures, belonging }]) => {
      const last = await lastReadings(db, name);
      return {
        name,
        origin,
        granted: await browser.permissions.contains({ origins: [matchOf(origin)] }),
        currency: belonging?.currency ?? NO_CURRENCY,
        figures: figures.map((figure) => ({ ...figure, last: last.get(figure.quantity) ?? null })),
      };
    }),
  );

/** Forgets a bound figure, and a page with its last one; the answer brings it back. */
export async function unbind(name: string, quantity: Quantity): Promise<() => Promise<void>> {
  let former: Sites[string] | undefined;
  await changeSites((sites) => {
    const { [name]: site, ...others } = sites;
    former = site;
    if (!site) return sites;
    const figures = site.figures.filter((figure) => figure.quantity !== quantity);
    return figures.length === 0 ? others : { ...others, [name]: { ...site, figures } };
  });
  return () => changeSites((sites) => (former ? { ...sites, [name]: former } : sites));
}

export const withdrawSite = async (origin: string): Promise<void> => {
  await browser.permissions.remove({ origins: [matchOf(origin)] });
};
