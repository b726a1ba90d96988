import { NO_CURRENCY } from '../../utils/settings/currency.ts';
import type { PlatformId } from '../../utils/units.ts';
import type { PlatformInfo } from './data.ts';

/** A platform by its id; one that this version does not know is called by the id, its money has no symbol. */
export const platformOf = (platforms: readonly PlatformInfo[], id: PlatformId): PlatformInfo =>
  platforms.find((platform) => platform.id === id) ?? {
    id,
    name: { zh: id, en: id },
    currency: NO_CURRENCY,
    consoleUrl: null,
    gives: { room: [], console: [] },
    rooms: [],
    consoles: [],
    asked: false,
  };

/** A broadcast's platform, with the currency of its money. */
export const platformIn = (
  platforms: readonly PlatformInfo[],
  { platform: id, currency }: { readonly platform: PlatformId; readonly currency?: string },
): PlatformInfo => {
  const platform = platformOf(platforms, id);
  return currency ? { ...platform, currency } : platform;
};

/** What the money of a platform's broadcasts is in: amounts of several currencies have no symbol. */
export function currencyOf(
  broadcasts: readonly { readonly currency?: string }[],
  platform: PlatformInfo,
): string {
  const [one = platform.currency, ...others] = new Set(
    broadcasts.map(({ currency }) => currency ?? platform.currency),
  );
  return others.length === 0 ? one : NO_CURRENCY;
}
