import type { PlatformId } from '../../units.ts';
import type { Site } from '../platform.ts';
import { CONSOLE_READINGS } from './console.ts';
import { pageOf, STATE } from './pages.ts';
import { CONSOLE_PLACES, FEED } from './shown.ts';

export const site: Site = {
  id: 'tiktok' as PlatformId,
  name: { zh: 'TikTok', en: 'TikTok' },
  currency: 'USD',
  rooms: ['https://www.tiktok.com/@*/live*'],
  consoles: ['https://shop.tiktok.com/*'],
  asked: false,
  traffic: [
    String.raw`^wss://webcast[\w.-]*\.tiktok\.(?:com|eu|us)/webcast/im/`,
    String.raw`^https://webcast[\w.-]*\.tiktok\.(?:com|eu|us)/webcast/im/fetch/`,
    String.raw`^https://[\w.-]+\.tiktok\.com/[^?]*streamer_desktop/(?:live_room_info/get|home/info)/?(?:\?|$)`,
  ],
  jsonp: [],
  state: [STATE],
  text: { console: CONSOLE_PLACES },
  feed: FEED,
  gives: {
    room: [
      'comment',
      'like',
      'gift',
      'giftValue',
      'follow',
      'share',
      'clubJoin',
      'entry',
      'productShown',
      'productHidden',
      'purchaseHint',
      'online',
      'uniqueViewers',
      'likes',
    ],
    console: CONSOLE_READINGS,
  },
  consoleUrl: 'https://shop.tiktok.com/streamer/live/product/dashboard',
  page: pageOf,
  title: (documentTitle) =>
    documentTitle.replace(/(?:\s+is LIVE)?\s*[-|]\s*TikTok(?:\s+LIVE)?\s*$/i, '').trim() || null,
};
