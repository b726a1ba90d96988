import type { Bounds } from '../../events/readings.ts';
import { minorOf } from '../../settings/currency.ts';

/** An amount as shown to people, in minor units of its currency. */
export interface Money extends Bounds {
  /** ISO 4217's code. */
  readonly currency: string;
}

/** The signs of the countries in which TikTok's shops sell: none is in China, so ¥ is yen there. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  S$: 'SGD',
  R$: 'BRL',
  MX$: 'MXN',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '￥': 'JPY',
  円: 'JPY',
  '฿': 'THB',
  '₫': 'VND',
  đ: 'VND',
  Đ: 'VND',
  '₱': 'PHP',
  Rp: 'IDR',
  RM: 'MYR',
};
const CODES: ReadonlySet<string> = new Set(Object.values(SIGNS));

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  K: 1e3,
  千: 1e3,
  万: 1e4,
  M: 1e6,
  億: 1e8,
  亿: 1e8,
  B: 1e9,
};
const SHOWN = /^([^\d\s.,-]*)\s*(\d[\d.,]{0,18})\s*([KMB千万億亿]?)\s*([^\d\s.,-]*)$/i;
/** Marks of thousands: countries write points and commas the other way round. */
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;
const LAST_MARK = /[.,](?=\d*$)/;

/** "$1,234.56", "฿1.2K", "Rp1.234.567", "3.4万円"; null without a sign that says of which currency it is. */
export function moneyOf(shown: string): Money | null {
  const [, before = '', digits = '', unit = '', after = ''] = SHOWN.exec(shown.trim()) ?? [];
  const sign = before || after;
  const currency = Object.hasOwn(SIGNS, sign) ? SIGNS[sign] : CODES.has(sign) ? sign : undefined;
  if (currency === undefined) return null;
  const mark = unit === '' && GROUPED.test(digits) ? -1 : digits.search(LAST_MARK);
  const [whole, decimals] = mark < 0 ? [digits, ''] : [digits.slice(0, mark), digits.slice(mark + 1)];
  const scale = (SCALES[unit.toUpperCase()] ?? 1) * minorOf(currency);
  const value = Number(`${whole.replaceAll(/[.,]/g, '')}.${decimals || '0'}`) * scale;
  const half = unit === '' ? 0 : scale / 10 ** decimals.length / 2;
  return { currency, low: Math.max(0, Math.round(value - half)), high: Math.round(value + half) };
}
