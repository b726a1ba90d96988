import type { PlatformId } from '../../units.ts';
import type { Site } from '../platform.ts';
import { CONSOLE_READINGS } from './console.ts';
import { GOODS_PLACE } from './goods.ts';
import { pageOf } from './pages.ts';

/** The interfaces that tell of a broadcast; the page asks many others. */
const INTERFACES = String.raw`^https://h5api\.m\.taobao\.com/h5/mtop\.(?:taobao\.(?:iliad\.(?:comment\.query|live\.user)|powermsg|tblive\.portal\.live\.user)|tblive\.live\.detail|dreamweb\.query)\.`;

export const site: Site = {
  id: 'taobao' as PlatformId,
  name: { zh: '淘宝直播', en: 'Taobao Live' },
  currency: 'CNY',
  rooms: ['https://tbzb.taobao.com/live*'],
  consoles: ['https://liveplatform.taobao.com/*'],
  asked: false,
  traffic: [INTERFACES],
  jsonp: [INTERFACES],
  state: [],
  text: { console: [GOODS_PLACE] },
  gives: {
    room: ['comment', 'gift', 'follow', 'entry', 'uniqueViewers', 'entries', 'likes'],
    console: ['comment', 'productShown', ...CONSOLE_READINGS],
  },
  consoleUrl: 'https://liveplatform.taobao.com/restful/index/live/control',
  page: pageOf,
  title: (documentTitle) => documentTitle.replace(/\s*[-_|]?\s*淘宝直播\s*$/, '').trim() || null,
};
