/** How many digits a currency's minor unit has; two where nobody knows the currency. */
export function minorDigits(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch (error) {
    if (error instanceof RangeError) return 2;
    throw error;
  }
}

/** The currency that an amount is written with: `IDR 120.000`; null for none. */
export const currencyIn = (text: string): string | null => /^([A-Z]{3})\b/.exec(text)?.[1] ?? null;

/** Nothing sold comes to more; a longer number in a column of money is an order's, of lines that were shifted. */
const MOST = 10 ** 13;

/**
 * An amount of money in minor units; null where there is none. A single point or comma before one or two last
 * digits parts off the fraction, wherever the file comes from: thousands are parted in threes.
 */
export function minorOf(text: string, currency: string): number | null {
  const digits = text.replaceAll(/[^\d.,-]/g, '');
  if (!/\d/.test(digits)) return null;
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}|\d{4,}))?$/.exec(digits) ?? [];
  const value = Number(`${whole.replaceAll(/[.,]/g, '') || '0'}.${fraction || '0'}`);
  const minor = Math.round(value * 10 ** minorDigits(currency));
  return Math.abs(minor) <= MOST ? minor : null;
}
