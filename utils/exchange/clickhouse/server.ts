import type { Place } from './schema.ts';

/** A warehouse that the user set up. */
export interface Server extends Place {
  /** Where it answers, without a path of its own: `https://clickhouse.example:8443`. */
  readonly url: string;
  readonly user: string;
}

/** A server with what opens it. */
export interface OpenServer extends Server {
  readonly password: string;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * An address as it is used: with HTTPS, or without on this computer, for rows and the password must not be read
 * on the way. Null for any other, and for one that holds a user or a query.
 */
export function addressOf(written: string): string | null {
  if (!URL.canParse(written.trim())) return null;
  const url = new URL(written.trim());
  if (url.username || url.password || url.search || url.hash) return null;
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  return safe ? `${url.origin}${url.pathname.replace(/\/$/, '')}` : null;
}

/** What tells servers apart: where a broadcast was sent to. */
export const nameOf = ({ url, database }: Pick<Server, 'url' | 'database'>): string => `${url} ${database}`;
