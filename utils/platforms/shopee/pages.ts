import { NO_CURRENCY } from '../../settings/currency.ts';
import type { BroadcastId } from '../../units.ts';
import type { Page } from '../platform.ts';

/** The currencies of Shopee's countries, by their hosts. */
const CURRENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sg: 'SGD',
    'com.my': 'MYR',
    'co.th': 'THB',
    'co.id': 'IDR',
    vn: 'VND',
    ph: 'PHP',
    tw: 'TWD',
    'com.br': 'BRL',
  }).map(([country, currency]) => [`creator.shopee.${country}`, currency]),
);

export const CONSOLES: readonly string[] = [...CURRENCIES.keys()].map((host) => `https://${host}/*`);

/** What the amounts of a country's pages are in. */
export const currencyAt = ({ hostname }: URL): string => CURRENCIES.get(hostname) ?? NO_CURRENCY;

/** The dashboard of one session. */
export function pageOf(url: URL): Page | null {
  const session =
    CURRENCIES.has(url.hostname) && /^\/dashboard\/live(?:\/(\d{1,20}))?\/?$/.exec(url.pathname);
  return session ? { kind: 'console', room: null, broadcast: broadcastOf(session[1] ?? null) } : null;
}

export const broadcastOf = (session: string | null): BroadcastId | null =>
  session !== null && /^\d{1,20}$/.test(session) ? (session as BroadcastId) : null;
