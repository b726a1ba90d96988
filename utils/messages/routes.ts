import type { MetricId } from '../metrics/definitions.ts';
import type { BroadcastKey } from '../units.ts';

/** A page of the dashboard. */
export type Route =
  | { readonly page: 'list' | 'orders' | 'platforms' | 'settings' }
  /** Groups, or the curves of some broadcasts over one another. */
  | { readonly page: 'compare'; readonly keys?: readonly BroadcastKey[] }
  /** At a metric, or at its beginning. */
  | { readonly page: 'definitions'; readonly metric?: MetricId }
  | { readonly page: 'broadcast'; readonly key: BroadcastKey };

/** The address of a page within the dashboard, as a link has it. */
export const hrefOf = (route: Route): string => {
  if (route.page === 'broadcast') return `#/broadcast/${encodeURIComponent(route.key)}`;
  if (route.page === 'compare' && route.keys?.length)
    return `#/compare/${route.keys.map(encodeURIComponent).join(',')}`;
  if (route.page === 'definitions') return `#/definitions${route.metric ? `/${route.metric}` : ''}`;
  return route.page === 'list' ? '#/' : `#/${route.page}`;
};
