import type { PlatformId } from '../../units.ts';
import type { Site } from '../platform.ts';
import { pageOf } from './pages.ts';

export const site: Site = {
  id: 'jd' as PlatformId,
  name: { zh: '京东直播', en: 'JD Live' },
  currency: 'CNY',
  rooms: ['https://zhibo.jd.com/liveroom*', 'https://lives.jd.com/*'],
  consoles: [],
  asked: false,
  traffic: [String.raw`^wss://live-ws\d*\.jd\.com(?:[/?]|$)`],
  jsonp: [],
  state: [],
  gives: {
    room: [
      'comment',
      'entry',
      'follow',
      'purchaseHint',
      'orderCreated',
      'productShown',
      'online',
      'uniqueViewers',
      'entries',
      'onlinePeak',
      'likes',
      'comments',
    ],
    console: [],
  },
  consoleUrl: null,
  page: pageOf,
  title: (documentTitle) => documentTitle.replace(/\s*[-_|]\s*京东(?:直播)?\s*$/, '').trim() || null,
};
