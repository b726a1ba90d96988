import type { BroadcastId } from '../../units.ts';
import type { Page } from '../platform.ts';

/** Shopee's countries, by the ends of their hosts' names. */
const COUNTRIES = ['sg', 'com.my', 'co.th', 'co.id', 'vn', 'ph', 'tw', 'com.br'];
const HOSTS = COUNTRIES.map((country) => `creator.shopee.${country}`);

export const CONSOLES: readonly string[] = HOSTS.map((host) => `https://${host}/*`);

/** The dashboard of one session. */
export function pageOf(url: URL): Page | null {
  const session =
    HOSTS.includes(url.hostname) && /^\/dashboard\/live(?:\/(\d{1,20}))?\/?$/.exec(url.pathname);
  return session ? { kind: 'console', room: null, broadcast: broadcastOf(session[1] ?? null) } : null;
}

export const broadcastOf = (session: string | null): BroadcastId | null =>
  session !== null && /^\d{1,20}$/.test(session) ? (session as BroadcastId) : null;
