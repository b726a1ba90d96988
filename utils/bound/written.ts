import type { Bounds } from '../events/readings.ts';

/** What kind of figure is written: a number of things, money, a share of a whole, or a length of time. */
export type Kind = 'count' | 'money' | 'share' | 'time';

/** A figure as a page writes it. Money in whole units of its currency, shares as fractions, time in seconds. */
export interface Written extends Bounds {
  readonly kind: Kind;
  /** The currency's sign or word, as it was written; null where there is none. */
  readonly currency: string | null;
}

/** No page writes a figure longer than this. */
const LONGEST = 40;

const SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  k: 1e3,
  万: 1e4,
  萬: 1e4,
  w: 1e4,
  十万: 1e5,
  百万: 1e6,
  m: 1e6,
  mn: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  b: 1e9,
  bn: 1e9,
  万亿: 1e12,
};
const SCALE = '[百千]?万亿?|十万|[百千萬亿億]|mn|bn|[kwmb]';
const CURRENCY =
  '(?:US|HK|NT|S|R|A|C)?\\$|[¥€£₩₫฿₱₹]|RM|Rp|CNY|RMB|USD|EUR|GBP|JPY|THB|VND|IDR|MYR|PHP|SGD|BRL';
/** Groups of three between marks of one kind, or plain digits. */
const NUMBER = String.raw`\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ '’]\d{3})+|\d{1,15}`;
const AMOUNT = String.raw`(?<whole>${NUMBER})(?:\.(?<decimals>\d{1,6}))?\s*(?<scale>(?:${SCALE})(?![a-z]))?`;
const THINGS = '人次|人|位|次|单|笔|件|个|条|份|元|块|‰';

const FIGURE = new RegExp(
  String.raw`^(?:约|≈|~)?\s*(?<before>${CURRENCY})?\s*${AMOUNT}\s*(?<behind>%|${CURRENCY}|${THINGS})?\s*(?<more>\+|以上|多)?\s*(?<last>${THINGS})?$`,
  'i',
);
const TO = /\s*(?:~|〜|～|–|—|至|-)\s*/;
const CLOCK = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})$/;
const SPELT =
  /^(?:(\d{1,3})\s*(?:小时|时|h))?\s*(?:(\d{1,4})\s*(?:分钟|分|min|m))?\s*(?:(\d{1,6}(?:\.\d{1,3})?)\s*(?:秒|s))?$/i;

/**
 * What a written figure may stand for: by the digits that are shown, "1.2万" is 11,500 to 12,500, "10万+" at
 * least 100,000, "7.5w~10w" anything between its ends. Full-width digits are digits. Null where the text is
 * anything but one figure.
 *
 * @param language of the page, as its `lang` says: it tells which mark stands before decimals
 */
export function readWritten(text: string, language = ''): Written | null {
  const plain = text
    .slice(0, LONGEST + 1)
    .normalize('NFKC')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (plain === '' || plain.length > LONGEST) return null;
  const [own, other] = hasComma(language) ? [swapped(plain), plain] : [plain, swapped(plain)];
  // Where both marks stand, what they are does not depend on the language.
  return readPlain(own) ?? (/\..*,|,.*\./.test(plain) ? readPlain(other) : null);
}

const readPlain = (text: string): Written | null => readOne(text) ?? readTime(text) ?? readRange(text);

/** The marks of languages that write 1.234,56 as those that write 1,234.56. */
const swapped = (text: string): string => text.replaceAll(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));

/** What may be asked for without an error. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2})?$/i;

/** Whether a language writes a comma before decimals. */
const hasComma = (language: string): boolean =>
  LANGUAGE.test(language) && new Intl.NumberFormat(language).format(0.5).includes(',');

function readOne(text: string): Written | null {
  const parts = FIGURE.exec(text)?.groups;
  if (!parts) return null;
  const { whole = '', decimals = '', scale, before, behind, last, more } = parts;
  if (behind === '‰' || last === '‰') return null;
  const yuan = [behind, last].some((word) => word === '元' || word === '块');
  const sign = before ?? (behind && new RegExp(`^(?:${CURRENCY})$`, 'i').test(behind) ? behind : null);
  const kind: Kind = behind === '%' ? 'share' : yuan || sign ? 'money' : 'count';
  const unit = (SCALES[scale?.toLowerCase() ?? ''] ?? 1) / (kind === 'share' ? 100 : 1);
  const step = unit / 10 ** decimals.length;
  const value = Number(whole.replaceAll(/\D/g, '') + decimals) * step;
  const currency = sign?.toUpperCase() ?? (yuan ? '元' : null);
  if (more) return { low: value, high: null, kind, currency };
  const half = isExact(kind, unit, decimals) ? 0 : step / 2;
  return { low: Math.max(0, value - half), high: value + half, kind, currency };
}

/** Things are whole, and money has no more than two decimals: what is shown so is not rounded. */
const isExact = (kind: Kind, unit: number, decimals: string): boolean =>
  unit === 1 && (kind === 'count' ? decimals === '' : kind === 'money' && decimals.length === 2);

const SECONDS = [3600, 60, 1] as const;

/** "3分20秒", "1h 5m", "02:15": to the unit that is shown last. */
function readTime(text: string): Written | null {
  const shown = (CLOCK.exec(text) ?? SPELT.exec(text))?.slice(1);
  if (!shown || shown.every((part) => part === undefined)) return null;
  const value = SECONDS.reduce((sum, unit, place) => sum + unit * Number(shown[place] ?? 0), 0);
  const finest = SECONDS[shown.findLastIndex((part) => part !== undefined)] ?? 1;
  const half = finest / 2 / 10 ** (shown[2]?.split('.')[1]?.length ?? 0);
  return { low: Math.max(0, value - half), high: value + half, kind: 'time', currency: null };
}

/** Both ends are told: nothing is rounded beyond them. An end without a unit has the other's. */
function readRange(text: string): Written | null {
  const [from = '', until = '', ...rest] = text.split(TO);
  if (rest.length > 0) return null;
  const scale = new RegExp(String.raw`(${SCALE})\s*$`, 'i').exec(until)?.[1] ?? '';
  const [low, high] = [/\d$/.test(from) ? `${from}${scale}` : from, until].map(readOne);
  if (!low || !high || low.high === null || high.high === null) return null;
  const kind = low.kind === 'count' ? high.kind : low.kind;
  const ends = [low, high].map((end) => (end.low + (end.high ?? 0)) / 2);
  const [least = 0, most = 0] = ends;
  const mixed = low.kind !== high.kind && low.kind !== 'count' && high.kind !== 'count';
  if (mixed || least > most) return null;
  return { low: least, high: most, kind, currency: low.currency ?? high.currency };
}
