/** ISO 4217's code where there is no currency: counts and shares have none, and an unknown one has no symbol. */
export const NO_CURRENCY = 'XXX';

/** Currencies that are told in whole ones. Browsers know the list, and disagree on it from version to version. */
const WHOLE: ReadonlySet<string> = new Set(['JPY', 'KRW', 'VND', 'IDR']);

/** How many of the units in which a currency's amounts are kept make one of it. */
export const minorOf = (currency: string): number => (WHOLE.has(currency) ? 1 : 100);
