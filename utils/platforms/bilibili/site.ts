import type { PlatformId, RoomId } from '../../units.ts';
import type { Page, Site } from '../platform.ts';

/** Rooms are named by their number; activity pages show a room in a frame of its own. */
function pageOf({ hostname, pathname }: URL): Page | null {
  const room = /^\/(?:blanc\/)?(\d{1,15})\/?$/.exec(pathname)?.[1];
  if (hostname !== 'live.bilibili.com' || !room) return null;
  return { kind: 'room', room: room as RoomId, broadcast: null };
}

export const site: Site = {
  id: 'bilibili' as PlatformId,
  name: { zh: '哔哩哔哩', en: 'Bilibili' },
  currency: 'CNY',
  rooms: ['https://live.bilibili.com/*'],
  consoles: [],
  asked: true,
  traffic: [String.raw`^wss://[\w.-]+\.chat\.bilibili\.com(?::\d+)?/sub(?:\?|$)`],
  jsonp: [],
  state: [],
  feed: ['#chat-items > .chat-item.danmaku-item .danmaku-item-right'],
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
      'uniqueViewers',
      'likes',
    ],
    console: [],
  },
  consoleUrl: null,
  page: pageOf,
  title: (documentTitle) => documentTitle.replace(/\s*-\s*哔哩哔哩直播.*$/, '').trim() || null,
};
