import { useEffect, useState } from 'preact/hooks';
import type { Route } from '../../utils/messages/routes.ts';
import { METRIC_IDS } from '../../utils/metrics/definitions.ts';
import { periodNamed } from '../../utils/metrics/review/period.ts';
import type { BroadcastKey } from '../../utils/units.ts';

/** The page that an address names; the list for one that names none. */
export function routeOf(hash: string): Route {
  const [page, rest = '', more = ''] = hash.replace(/^#\//, '').split('/');
  if (page === 'settings' || page === 'platforms' || page === 'orders') return { page };
  if (page === 'compare') {
    const keys = rest
      .split(',')
      .map(decoded)
      .filter((key) => key !== '') as BroadcastKey[];
    return keys.length > 0 ? { page, keys } : { page };
  }
  if (page === 'review') {
    const period = periodNamed(rest, more);
    return period ? { page, period } : { page };
  }
  if (page === 'definitions') {
    const metric = METRIC_IDS.find((id) => id === rest);
    return metric ? { page, metric } : { page };
  }
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
