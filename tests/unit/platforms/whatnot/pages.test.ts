import { expect, test } from 'vitest';
import { whatnot } from '../../../../utils/platforms/whatnot/platform.ts';
import { SHOW } from '../../../rooms/generated/whatnot/messages.ts';
import { AUCTION, LIVE } from './traffic.ts';

const page = (address: string) => whatnot.page(new URL(address));

test('a show is a room and a broadcast, for its viewers and for its seller', () => {
  for (const path of ['live', 'dashboard/live']) {
    expect(page(`https://www.whatnot.com/${path}/${SHOW}?x=1`)).toEqual({
      kind: 'room',
      room: SHOW,
      broadcast: SHOW,
    });
  }
});

test.each(['https://www.whatnot.com/', 'https://www.whatnot.com/user/name', 'https://www.whatnot.com/live'])(
  'other pages are none: %s',
  (address) => expect(page(address)).toBeNull(),
);

test('both sockets are copied', () => {
  const copied = new RegExp(whatnot.traffic.join('|'));
  expect([LIVE, AUCTION].every((url) => copied.test(url))).toBe(true);
  expect(copied.test('wss://www.whatnot.com/services/other/socket/websocket')).toBe(false);
});
