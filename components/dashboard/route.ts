import { useEffect, useState } from 'preact/hooks';
import type { ProductName, Route, Stretch } from '../../utils/messages/routes.ts';
import { METRIC_IDS } from '../../utils/metrics/definitions.ts';
import { type BroadcastKey, moment, type PlatformId } from '../../utils/units.ts';
import { periodNamed } from '../../utils/metrics/review/period.ts';

/** Pages whose names are all of their addresses. */
const PLAIN = ['settings', 'platforms', 'data', 'welcome', 'live', 'orders'] as const;

/** The page that an address names; the list for one that names none. */
export function routeOf(hash: string): Route {
  const [page, rest = '', more = ''] = hash.replace(/^#\//, '').split('/');
  const plain = PLAIN.find((name) => name === page);
  if (plain) return { page: plain };
  if (page === 'products') {
    const product = productIn(decoded(rest));
    return product ? { page, product } : { page };
  }
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
  if (key === '') return { page: 'list' };
  const at = stretchIn(more);
  return { page: 'broadcast', key: key as BroadcastKey, ...(at && { at }) };
}

/** `platform:item`; an item may have colons of its own. */
function productIn(text: string): ProductName | null {
  const [platform, ...item] = text.split(':');
  return platform && item.length > 0 ? { platform: platform as PlatformId, item: item.join(':') } : null;
}

/** `from-until`, in milliseconds. */
function stretchIn(text: string): Stretch | null {
  const [, from, until] = /^(\d{1,16})-(\d{1,16})$/.exec(text) ?? [];
  return from && until ? { from: moment(Number(from)), until: moment(Number(until)) } : null;
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
