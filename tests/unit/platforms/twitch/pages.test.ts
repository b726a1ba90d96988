import { expect, test } from 'vitest';
import { twitch } from '../../../../utils/platforms/twitch/platform.ts';
import { CHAT, HERMES } from './traffic.ts';

const page = (address: string) => twitch.page(new URL(address));

test('a channel’s page is its room, in any case of letters', () => {
  expect(page('https://www.twitch.tv/Some_Name?x=1')).toEqual({
    kind: 'room',
    room: 'some_name',
    broadcast: null,
  });
});

test.each([
  'https://www.twitch.tv/directory',
  'https://www.twitch.tv/videos/7',
  'https://www.twitch.tv/',
  'https://m.twitch.tv/name',
])('other pages are none: %s', (address) => expect(page(address)).toBeNull());

test('the two sockets are copied', () => {
  const copied = new RegExp(twitch.traffic.join('|'));
  expect([CHAT, HERMES, 'wss://irc-ws.chat.twitch.tv'].every((url) => copied.test(url))).toBe(true);
  expect(copied.test('wss://irc-ws.chat.twitch.tv.example.com/')).toBe(false);
});

test('a channel’s title is what stands before the site’s name', () => {
  expect(twitch.title('(2) Name - Twitch')).toBe('Name');
});
