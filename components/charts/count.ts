import { NO_CURRENCY } from '../../utils/settings/currency.ts';
import type { Language } from '../../utils/settings/language.ts';
import { textOf, writeAmount } from '../../utils/settings/numbers.ts';

/** A count as the timeline writes it: exact beside a name and in tables, short on an axis. */
export const writeCount = (value: number, language: Language, short = false): string =>
  textOf(writeAmount(value, 'count', { language, currency: NO_CURRENCY, short }));
