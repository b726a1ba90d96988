import type { Unit } from '../../../utils/metrics/unit.ts';
import { type Language, LOCALE } from '../../../utils/settings/language.ts';
import type { Say } from '../../../utils/settings/words.ts';

/** What a number is to be typed in: money in the page's own currency. */
export const unitName = (unit: Unit, currency: string, say: Say, language: Language): string =>
  unit === 'money'
    ? (new Intl.DisplayNames(LOCALE[language], { type: 'currency' }).of(currency) ?? currency)
    : say(`tally.unit_${unit}`);
