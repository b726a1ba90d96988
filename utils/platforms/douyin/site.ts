import type { PlatformId } from '../../units.ts';
import type { Site } from '../platform.ts';
import { CONSOLE_READINGS } from './console.ts';
import { pageOf } from './pages.ts';

export const site: Site = {
  id: 'douyin' as PlatformId,
  name: { zh: '抖音', en: 'Douyin' },
  currency: 'CNY',
  rooms: ['https://live.douyin.com/*'],
  consoles: [
    'https://compass.jinritemai.com/*',
    'https://buyin.jinritemai.com/*',
    'https://fxg.jinritemai.com/*',
    'https://eos.douyin.com/*',
  ],
  asked: false,
  traffic: [
    String.raw`^wss://[\w.-]+\.douyin\.com/webcast/im/push/`,
    String.raw`^https://[\w.-]+\.douyin\.com/webcast/im/fetch/`,
    String.raw`^https://[\w.-]+\.(?:jinritemai|douyin)\.com/[^?]*(?:live_screen/\w+|livepc/realtime)/?(?:\?|$)`,
  ],
  jsonp: [],
  state: [],
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
      'purchaseHint',
      'online',
      'entries',
      'uniqueViewers',
      'likes',
      'shares',
    ],
    console: ['orderCreated', 'orderPaid', 'productShown', ...CONSOLE_READINGS],
  },
  consoleUrl: 'https://buyin.jinritemai.com/dashboard/live/control',
  page: pageOf,
  title: (documentTitle) => documentTitle.replace(/\s*[-_|]\s*抖音(?:直播)?\s*$/, '').trim() || null,
};
