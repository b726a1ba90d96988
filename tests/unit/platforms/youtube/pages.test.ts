import { expect, test } from 'vitest';
import { youtube } from '../../../../utils/platforms/youtube/platform.ts';
import { VIDEO } from '../../../rooms/generated/youtube/bodies.ts';

const page = (address: string) => youtube.page(new URL(address));

test.each([
  `https://www.youtube.com/watch?v=${VIDEO}&t=1`,
  `https://www.youtube.com/live/${VIDEO}?si=x`,
  `https://www.youtube.com/live_chat?is_popout=1&v=${VIDEO}`,
  `https://studio.youtube.com/video/${VIDEO}/livestreaming`,
  `https://studio.youtube.com/live_chat?v=${VIDEO}`,
])('a stream is named by its video: %s', (address) => {
  expect(page(address)).toEqual({ kind: 'room', room: VIDEO, broadcast: VIDEO });
});

test('a channel’s live page names the channel', () => {
  expect(page('https://www.youtube.com/@name/live')).toEqual({
    kind: 'room',
    room: '@name',
    broadcast: null,
  });
});

test.each([
  'https://www.youtube.com/',
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com/shorts/9b8rdh7rma2',
  // A chat within a page stands for that page.
  'https://www.youtube.com/live_chat?continuation=0ofMyAN',
  `https://m.youtube.com/watch?v=${VIDEO}`,
])('other pages are none: %s', (address) => expect(page(address)).toBeNull());

test('a stream’s title is what the tab says without the site', () => {
  expect(youtube.title('(3) Spring sale - live - YouTube')).toBe('Spring sale - live');
  expect(youtube.title('Live chat')).toBeNull();
});
