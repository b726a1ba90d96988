import { useEffect, useState } from 'preact/hooks';
import type { BroadcastKey } from '../../utils/units.ts';

/** A page of the dashboard. */
export type Route =
  | { readonly page: 'list' | 'definitions' | 'settings' }
  | { readonly page: 'broadcast'; readonly key: BroadcastKey };

/** The address of a page, as a link has it. */
export const hrefOf = (route: Route): string => {
  if (route.page === 'broadcast') return `#/broadcast/${encodeURIComponent(route.key)}`;
  return route.page === 'list' ? '#/' : `#/${route.page}`;
};

/** The page that an address names; the list for one that names none. */
export function routeOf(hash: string): Route {
  const [page, rest = ''] = hash.replace(/^#\//, '').split('/');
  if (page === 'settings' || page === 'definitions') return { page };
  const key = page === 'broadcast' ? decoded(rest) : '';
  return key === '' ? { page: 'list' } : { page: 'broadcast', key: key as BroadcastKey };
}

/** An address that was cut or typed wrong names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

/** The page that the window's address names. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const gone = new AbortController();
    window.addEventListener('hashchange', () => setHash(location.hash), { signal: gone.signal });
    return () => gone.abort();
  }, []);
  return routeOf(hash);
}
