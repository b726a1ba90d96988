import type { Language } from '../../utils/settings/language.ts';
import { textOf, writeAmount } from '../../utils/settings/numbers.ts';

/** A count as the timeline writes it: exact beside a name and in tables, short on an axis. */
export const writeCount = (value: number, language: Language, short = false): string =>
  // Counts carry no money, so no currency is ever written.
  textOf(writeAmount(value, 'count', { language, currency: 'XXX', short }));
