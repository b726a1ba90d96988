import type { Figure, Quantity } from '../../../utils/metrics/figure.ts';
import type { Period } from '../../../utils/metrics/review/period.ts';
import { NO_CURRENCY } from '../../../utils/settings/currency.ts';
import { type Language, LOCALE } from '../../../utils/settings/language.ts';
import { type Style, textOf, writeFigure, type WrittenFigure } from '../../../utils/settings/numbers.ts';
import type { Say } from '../../../utils/settings/words.ts';

const writeDay = (day: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', ...options }).format(
    Date.parse(`${day}T00:00Z`),
  );

const DAY = { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' } as const;

/** A day with its weekday, a week from day to day, a month by its name. */
export function writePeriod({ kind, first, last }: Period, say: Say, language: Language): string {
  if (kind === 'month') return writeDay(first, language, { year: 'numeric', month: 'long' });
  if (kind === 'day') return writeDay(first, language, DAY);
  return say('review.span', {
    first: writeDay(first, language, { year: 'numeric', month: 'short', day: 'numeric' }),
    last: writeDay(last, language, { month: 'short', day: 'numeric' }),
  });
}

/** A figure in a sentence, its bounds in brackets. */
export const inBrackets = ({ value, bounds }: WrittenFigure): string =>
  bounds === null ? textOf(value) : `${textOf(value)} (${bounds})`;

const NOTHING_ELSE = { estimate: null, numerator: null, denominator: null, coverage: 1 } as const;

/** A count of persons that sketches tell. */
export const figureOf = (quantity: Quantity, window: Pick<Figure, 'from' | 'until'>): Figure => ({
  ...quantity,
  ...NOTHING_ELSE,
  ...window,
});

export function writePersons(
  quantity: Quantity,
  window: Pick<Figure, 'from' | 'until'>,
  language: Language,
): string {
  const style: Style = { language, currency: NO_CURRENCY, short: false };
  return inBrackets(writeFigure({ unit: 'count' }, figureOf(quantity, window), style));
}
