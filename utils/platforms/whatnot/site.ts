import type { PlatformId } from '../../units.ts';
import type { Site } from '../platform.ts';
import { pageOf } from './pages.ts';
import { FEED } from './shown.ts';

export const site: Site = {
  id: 'whatnot' as PlatformId,
  name: { zh: 'Whatnot', en: 'Whatnot' },
  currency: 'USD',
  rooms: ['https://www.whatnot.com/*'],
  consoles: [],
  asked: true,
  traffic: [String.raw`^wss://www\.whatnot\.com/services/(?:live|auction)/socket/websocket(?:\?|$)`],
  jsonp: [],
  state: [],
  feed: FEED,
  gives: {
    room: ['comment', 'gift', 'giftValue', 'entry', 'productShown', 'orderPaid', 'online', 'shares'],
    console: [],
  },
  consoleUrl: null,
  page: pageOf,
  title: (documentTitle) => documentTitle.replace(/\s*[-|]\s*Whatnot.*$/, '').trim() || null,
};
