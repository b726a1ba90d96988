import type { PlatformId } from '../../units.ts';
import type { Site } from '../platform.ts';
import { READINGS_GIVEN } from './decode.ts';
import { pageOf } from './pages.ts';

export const site: Site = {
  id: 'weixin-channels' as PlatformId,
  name: { zh: '视频号', en: 'Weixin Channels' },
  currency: 'CNY',
  rooms: [],
  consoles: ['https://channels.weixin.qq.com/*'],
  asked: false,
  traffic: [
    String.raw`^https://channels\.weixin\.qq\.com/(?:[^?]*/)?mmfinderassistant-bin/live(?:/msg|[\w/]*(?:dashboard|data)\w*)(?:\?|$)`,
  ],
  jsonp: [],
  state: [],
  gives: {
    room: ['comment', 'entry', 'like', 'gift', 'follow', ...READINGS_GIVEN],
    console: [],
  },
  consoleUrl: null,
  page: pageOf,
  title: (documentTitle) => documentTitle.replace(/^视频号助手$/, '').trim() || null,
};
