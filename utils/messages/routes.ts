import type { MetricId } from '../metrics/definitions.ts';
import type { BroadcastKey, Moment, PlatformId } from '../units.ts';
import { nameOfPeriod, type Period } from '../metrics/review/period.ts';

/** A page of the dashboard. */
export type Route =
  | { readonly page: 'list' | 'live' | 'orders' | 'platforms' | 'settings' | 'data' | 'welcome' }
  /** Groups, or the curves of some broadcasts over one another. */
  | { readonly page: 'compare'; readonly keys?: readonly BroadcastKey[] }
  /** Of a period, or of the week that now is in. */
  | { readonly page: 'review'; readonly period?: Period }
  /** At a metric, or at its beginning. */
  | { readonly page: 'definitions'; readonly metric?: MetricId }
  /** All products, or the explanations of one. */
  | { readonly page: 'products'; readonly product?: ProductName }
  /** As a whole, or at a stretch of it. */
  | { readonly page: 'broadcast'; readonly key: BroadcastKey; readonly at?: Stretch };

/** What a product is called: by its platform's own id or name. */
export interface ProductName {
  readonly platform: PlatformId;
  readonly item: string;
}

export interface Stretch {
  readonly from: Moment;
  readonly until: Moment;
}

/** The address of a page within the dashboard, as a link has it. */
export const hrefOf = (route: Route): string => {
  if (route.page === 'broadcast') {
    const { key, at } = route;
    return `#/broadcast/${encodeURIComponent(key)}${at ? `/${at.from}-${at.until}` : ''}`;
  }
  if (route.page === 'products') {
    const { product } = route;
    return `#/products${product ? `/${encodeURIComponent(`${product.platform}:${product.item}`)}` : ''}`;
  }
  if (route.page === 'compare' && route.keys?.length)
    return `#/compare/${route.keys.map(encodeURIComponent).join(',')}`;
  if (route.page === 'definitions') return `#/definitions${route.metric ? `/${route.metric}` : ''}`;
  if (route.page === 'review' && route.period) return `#/review/${nameOfPeriod(route.period)}`;
  return route.page === 'list' ? '#/' : `#/${route.page}`;
};
