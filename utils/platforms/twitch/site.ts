import type { PlatformId, RoomId } from '../../units.ts';
import type { Page, Site } from '../platform.ts';

/** First parts of addresses that are the site's own pages and not a channel's. */
const OWN: ReadonlySet<string> = new Set(
  'directory videos settings search downloads jobs subscriptions wallet turbo drops inventory store friends prime bits'.split(
    ' ',
  ),
);

function pageOf({ hostname, pathname }: URL): Page | null {
  const channel = /^\/(\w{3,25})\/?$/.exec(pathname)?.[1]?.toLowerCase();
  if (hostname !== 'www.twitch.tv' || !channel || OWN.has(channel)) return null;
  return { kind: 'room', room: channel as RoomId, broadcast: null };
}

export const site: Site = {
  id: 'twitch' as PlatformId,
  name: { zh: 'Twitch', en: 'Twitch' },
  currency: 'USD',
  rooms: ['https://www.twitch.tv/*'],
  consoles: [],
  asked: true,
  traffic: [
    String.raw`^wss://irc-ws\.chat\.twitch\.tv(?::\d+)?(?:[/?]|$)`,
    String.raw`^wss://hermes\.twitch\.tv/v1(?:\?|$)`,
  ],
  jsonp: [],
  state: [],
  gives: { room: ['comment', 'gift', 'giftValue', 'clubJoin', 'online'], console: [] },
  consoleUrl: null,
  page: pageOf,
  title: (documentTitle) =>
    documentTitle
      .replace(/^\(\d+\+?\) /, '')
      .replace(/ - Twitch$/, '')
      .trim() || null,
};
