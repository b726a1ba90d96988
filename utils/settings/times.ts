import { NO_CURRENCY } from './currency.ts';
import type { Duration, Moment } from '../units.ts';
import { type Language, LOCALE } from './language.ts';
import { type Style, textOf, writeAmount } from './numbers.ts';

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { month: 'short', day: 'numeric' } as const;

const FORMATS = {
  time: CLOCK,
  timeExact: { ...CLOCK, second: '2-digit' },
  date: { ...DAY, year: 'numeric' },
  dateTime: { ...DAY, ...CLOCK },
  dateTimeExact: { ...DAY, ...CLOCK, year: 'numeric', second: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** How much of a moment to write; `dateTime` leaves out the year. */
export type TimeStyle = keyof typeof FORMATS;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, style: TimeStyle): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE[language], FORMATS[style]);
  formats.set(key, made);
  return made;
}

/** A moment by the computer's time zone, on a clock of 24 hours. */
export const writeTime = (at: Moment, style: TimeStyle, language: Language): string =>
  format(language, style).format(at);

/** A window: its second day is named only where it is another. */
export function writeWindow(from: Moment, until: Moment, language: Language): string {
  const sameDay = writeTime(from, 'date', language) === writeTime(until, 'date', language);
  return `${writeTime(from, 'dateTime', language)} – ${writeTime(until, sameDay ? 'time' : 'dateTime', language)}`;
}

/** A length of time in its two largest units: "3 小时 12 分", "6 min 43 s". */
export function writeDuration(length: Duration, language: Language): string {
  const style: Style = { language, currency: NO_CURRENCY, short: false };
  return textOf(writeAmount(length / 1000, 'seconds', style)).trim();
}
