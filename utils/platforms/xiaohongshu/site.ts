import type { PlatformId } from '../../units.ts';
import { LABELLED_READINGS } from '../labels.ts';
import type { Site } from '../platform.ts';
import { GOODS_PLACE } from './goods.ts';
import { END_PLACE, pageOf } from './pages.ts';

export const site: Site = {
  id: 'xiaohongshu' as PlatformId,
  name: { zh: '小红书', en: 'Xiaohongshu' },
  currency: 'CNY',
  rooms: ['https://www.xiaohongshu.com/livestream/*'],
  consoles: [
    'https://ark.xiaohongshu.com/*',
    'https://redlive.xiaohongshu.com/*',
    'https://pgy.xiaohongshu.com/*',
  ],
  asked: false,
  traffic: [
    String.raw`^wss://apppush-[\w-]+\.xiaohongshu\.com/rwp(?:[/?]|$)`,
    String.raw`^https://live-assistant\.xiaohongshu\.com/api/sns/red/live/manager/v\d/data/(?:room/metric|goods/info)(?:\?|$)`,
  ],
  jsonp: [],
  state: [],
  text: { room: [END_PLACE], console: [GOODS_PLACE] },
  gives: {
    room: ['comment', 'like', 'gift', 'follow', 'share', 'entry', 'giftValue'],
    console: ['productShown', 'productHidden', ...LABELLED_READINGS],
  },
  consoleUrl: 'https://ark.xiaohongshu.com/live_center_control',
  page: pageOf,
  title: (documentTitle) => documentTitle.replace(/\s*[-_|]\s*小红书\s*$/, '').trim() || null,
};
