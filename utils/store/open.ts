import { browser } from 'wxt/browser';
import { hrefOf, type Route } from '../messages/routes.ts';

/** Opens a page of the dashboard in a tab of its own. */
export const openDashboard = (route: Route): Promise<unknown> =>
  browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html${hrefOf(route)}`) });
