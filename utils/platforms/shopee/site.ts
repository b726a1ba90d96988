import { NO_CURRENCY } from '../../settings/currency.ts';
import type { PlatformId } from '../../units.ts';
import type { Site } from '../platform.ts';
import { CONSOLE_READINGS } from './decode.ts';
import { CONSOLES, pageOf } from './pages.ts';

export const site: Site = {
  id: 'shopee' as PlatformId,
  name: { zh: '虾皮直播', en: 'Shopee Live' },
  // Each country has its own, which its pages tell.
  currency: NO_CURRENCY,
  rooms: [],
  consoles: CONSOLES,
  asked: false,
  traffic: [
    String.raw`^https://creator\.shopee\.[a-z.]{2,6}/supply/api/lm/sellercenter/realtime/dashboard/(?:overview|productList|trends)(?:\?|$)`,
  ],
  jsonp: [],
  state: [],
  gives: { room: [], console: CONSOLE_READINGS },
  consoleUrl: 'https://creator.shopee.sg/dashboard/live',
  page: pageOf,
  title: () => null,
};
