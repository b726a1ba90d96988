import type { PlatformId } from '../../units.ts';
import type { Site } from '../platform.ts';
import { pageOf } from './pages.ts';

export const site: Site = {
  id: 'pinduoduo' as PlatformId,
  name: { zh: '拼多多', en: 'Pinduoduo' },
  currency: 'CNY',
  rooms: ['https://mobile.yangkeduo.com/live*'],
  consoles: [],
  asked: false,
  traffic: [String.raw`^wss://[\w.-]+\.(?:yangkeduo|pinduoduo)\.com(?:[:/?]|$)`],
  jsonp: [],
  state: [],
  gives: {
    room: ['comment', 'entry', 'follow', 'like', 'purchaseHint', 'uniqueViewers', 'likes'],
    console: [],
  },
  consoleUrl: null,
  page: pageOf,
  title: (documentTitle) => documentTitle.replace(/\s*[-_|]\s*拼多多\s*$/, '').trim() || null,
};
