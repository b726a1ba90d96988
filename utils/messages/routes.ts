import type { MetricId } from '../metrics/definitions.ts';
import { nameOfPeriod, type Period } from '../metrics/review/period.ts';
import type { BroadcastKey } from '../units.ts';

/** A page of the dashboard. */
export type Route =
  | { readonly page: 'list' | 'orders' | 'platforms' | 'settings' }
  /** Groups, or the curves of some broadcasts over one another. */
  | { readonly page: 'compare'; readonly keys?: readonly BroadcastKey[] }
  /** Of a period, or of the week that now is in. */
  | { readonly page: 'review'; readonly period?: Period }
  /** At a metric, or at its beginning. */
  | { readonly page: 'definitions'; readonly metric?: MetricId }
  | { readonly page: 'broadcast'; readonly key: BroadcastKey };

/** The address of a page within the dashboard, as a link has it. */
export const hrefOf = (route: Route): string => {
  if (route.page === 'broadcast') return `#/broadcast/${encodeURIComponent(route.key)}`;
  if (route.page === 'compare' && route.keys?.length)
    return `#/compare/${route.keys.map(encodeURIComponent).join(',')}`;
  if (route.page === 'definitions') return `#/definitions${route.metric ? `/${route.metric}` : ''}`;
  if (route.page === 'review' && route.period) return `#/review/${nameOfPeriod(route.period)}`;
  return route.page === 'list' ? '#/' : `#/${route.page}`;
};
