import { minorOf } from './currency.ts';
import type { Unit } from '../metrics/unit.ts';
import { type Language, LOCALE } from './language.ts';
import { wordsIn } from './words.ts';

/** A stretch of a written figure: the digits, or the unit that is set smaller beside them. */
export interface Piece {
  readonly text: string;
  readonly unit: boolean;
}
export type Written = readonly Piece[];

export interface Style {
  readonly language: Language;
  /** ISO 4217, for money, which comes in the currency's minor units. */
  readonly currency: string;
  /** As a card shows it (1.23 万, 12.3K), not to the last digit. */
  readonly short: boolean;
}

/** Whether a rise gets its plus, and to which side a bound is rounded. */
export interface Manner {
  readonly signDisplay?: 'exceptZero';
  readonly roundingMode?: 'floor' | 'ceil';
}

/** How an amount of a unit is written. */
type Writer = (value: number, style: Style, manner: Manner) => Written;

/** From here on a card shortens a number; below, each digit is news. */
const SHORT_FROM = 10_000;
const SHORT: Intl.NumberFormatOptions = { notation: 'compact', maximumSignificantDigits: 3 };
const DIGITS: ReadonlySet<string> = new Set([
  'minusSign',
  'plusSign',
  'integer',
  'group',
  'decimal',
  'fraction',
  'infinity',
  'nan',
]);
const ROUND = { floor: Math.floor, ceil: Math.ceil, nearest: Math.round };

const formats = new Map<string, Intl.NumberFormat>();

/** Building a format costs more than using it a hundred times. */
export function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE[language], options);
  formats.set(key, made);
  return made;
}

/** The number's own pieces; Chinese sets its 万 and 亿 apart from the digits. */
function pieces(value: number, language: Language, options: Intl.NumberFormatOptions): Written {
  // 0.1 + 0.2 is a hair above 0.3: rounding outwards must not take that for a bound.
  const sound = options.roundingMode ? Number(value.toPrecision(12)) : value;
  const written: Piece[] = [];
  for (const part of format(language, options).formatToParts(sound)) {
    const unit = !DIGITS.has(part.type);
    const text = part.type === 'compact' && language === 'zh' ? ` ${part.value}` : part.value;
    const last = written.at(-1);
    if (last?.unit === unit) written[written.length - 1] = { text: last.text + text, unit };
    else written.push({ text, unit });
  }
  return written;
}

const named = (text: string): Piece => ({ text, unit: true });

const count: Writer = (value, { language, short }, manner) => {
  const size = Math.abs(value);
  if (short && size >= SHORT_FROM) return pieces(value, language, { ...SHORT, ...manner });
  return pieces(value, language, { maximumFractionDigits: size < 100 ? 1 : 0, ...manner });
};

const pace: Writer = (value, style, manner) => {
  const size = Math.abs(value);
  if (size >= SHORT_FROM) return count(value, style, manner);
  const maximumFractionDigits = size < 1 ? 2 : size < 10 ? 1 : 0;
  return pieces(value, style.language, { maximumFractionDigits, ...manner });
};

/** The two largest units that are not empty. */
const seconds: Writer = (value, { language }, { roundingMode, signDisplay }) => {
  const say = wordsIn(language);
  const whole = ROUND[roundingMode ?? 'nearest'](Math.abs(value));
  const sign = whole === 0 ? '' : value < 0 ? '-' : signDisplay ? '+' : '';
  const clock = [
    { amount: Math.floor(whole / 3600), name: say('common.hours') },
    { amount: Math.floor(whole / 60) % 60, name: say('common.minutes') },
    { amount: whole % 60, name: say('common.seconds') },
  ];
  const first = clock.findIndex(({ amount }) => amount > 0);
  const shown = first < 0 ? clock.slice(-1) : clock.slice(first, first + 2);
  return shown.flatMap(({ amount, name }, index) => [
    { text: `${index > 0 ? ' ' : sign}${amount}`, unit: false },
    named(` ${name}`),
  ]);
};

const fraction: Writer = (value, { language, short }, manner) =>
  pieces(value, language, {
    style: 'percent',
    maximumFractionDigits: Math.abs(value) < (short ? 0.01 : 0.1) ? 2 : 1,
    ...manner,
  });

const money: Writer = (minor, { language, currency, short }, manner) => {
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...manner } as const;
  const value = minor / minorOf(currency);
  const size = Math.abs(value);
  if (short && size >= SHORT_FROM) return pieces(value, language, { ...options, ...SHORT });
  return pieces(value, language, short && size >= 1000 ? { ...options, maximumFractionDigits: 0 } : options);
};

export const WRITERS: Readonly<Record<Unit, Writer>> = {
  count,
  perMinute: (value, style, manner) => [
    ...pace(value, style, manner),
    named(wordsIn(style.language)('common.perMinute')),
  ],
  seconds,
  fraction,
  money,
  coin: (value, style, manner) => [
    ...count(value, style, manner),
    named(` ${wordsIn(style.language)('common.coins')}`),
  ],
  perTenThousand: (value, { language }, manner) => [
    ...pieces(value * 10_000, language, { maximumFractionDigits: Math.abs(value) < 0.01 ? 1 : 0, ...manner }),
    named('‱'),
  ],
  number: (value, { language }, manner) =>
    pieces(value, language, { maximumSignificantDigits: Math.abs(value) < 1 ? 2 : 3, ...manner }),
};

const exactCount: Writer = (value, style, manner) => count(value, { ...style, short: false }, manner);

/** How bounds are written beside a value, which names the unit already: plainly, and not shortened. */
export const BOUNDS: Readonly<Record<Unit, Writer>> = {
  ...WRITERS,
  count: exactCount,
  coin: exactCount,
  perMinute: pace,
  seconds: (value, style, manner) =>
    exactCount(ROUND[manner.roundingMode ?? 'nearest'](value), style, manner),
};
