import type { PlatformId } from '../../units.ts';
import { LABELLED_READINGS } from '../labels.ts';
import type { Site } from '../platform.ts';
import { pageOf, STATE } from './pages.ts';

export const site: Site = {
  id: 'kuaishou' as PlatformId,
  name: { zh: '快手', en: 'Kuaishou' },
  currency: 'CNY',
  rooms: ['https://live.kuaishou.com/u/*'],
  consoles: ['https://zs.kwaixiaodian.com/*'],
  asked: false,
  traffic: [
    String.raw`^wss://(?:livejs-ws|live-ws-pg-group\d+)\.kuaishou\.(?:cn|com)/`,
    String.raw`^https://zs\.kwaixiaodian\.com/rest/pc/live/assistant/(?:live/current|shopCar/record/(?:start|end))(?:\?|$)`,
  ],
  jsonp: [],
  state: [STATE],
  text: { console: ['body'] },
  gives: {
    room: ['comment', 'like', 'gift', 'share', 'online', 'likes'],
    console: ['productShown', ...LABELLED_READINGS],
  },
  consoleUrl: 'https://zs.kwaixiaodian.com/page/helper',
  page: pageOf,
  title: (documentTitle) => documentTitle.replace(/\s*[-_|]\s*快手(?:直播)?\s*$/, '').trim() || null,
};
