import type { PlatformId } from '../../units.ts';
import type { Site } from '../platform.ts';
import { pageOf } from './pages.ts';

export const site: Site = {
  id: 'youtube' as PlatformId,
  name: { zh: 'YouTube', en: 'YouTube' },
  currency: 'USD',
  rooms: ['https://www.youtube.com/*', 'https://studio.youtube.com/*'],
  consoles: [],
  asked: true,
  traffic: [
    String.raw`^https://(?:www|studio)\.youtube\.com/youtubei/v1/(?:live_chat/get_live_chat|updated_metadata|next)(?:\?|$)`,
  ],
  jsonp: [],
  state: ['ytInitialData'],
  gives: { room: ['comment', 'gift', 'clubJoin', 'productShown', 'online', 'likes'], console: [] },
  consoleUrl: null,
  page: pageOf,
  title: (documentTitle) =>
    /^(?:\(\d+\+?\) )?(.+) - YouTube(?: Studio)?$/.exec(documentTitle)?.[1]?.trim() ?? null,
};
