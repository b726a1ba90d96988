import { describe, expect, test } from 'vitest';
import { pageAt } from '../../../../utils/platforms/registry.ts';
import { xiaohongshu } from '../../../../utils/platforms/xiaohongshu/platform.ts';
import { boundsOf } from '../said.ts';

const pageOf = (url: string) => pageAt(new URL(url))?.page ?? null;
const ROOM = '822496009116810558';

test.each([
  `https://www.xiaohongshu.com/livestream/${ROOM}`,
  `https://www.xiaohongshu.com/livestream/dynpathAbc1/${ROOM}?source=web`,
])('a room names itself and its broadcast: %s', (url) => {
  expect(pageOf(url)).toEqual({ kind: 'room', room: ROOM, broadcast: ROOM });
});

test('a room whose address names none is a room all the same', () => {
  expect(pageOf('https://www.xiaohongshu.com/livestream/dynpathAbc1')).toEqual({
    kind: 'room',
    room: null,
    broadcast: null,
  });
});

test.each([
  'https://www.xiaohongshu.com/explore',
  'https://www.xiaohongshu.com/livestream',
  'https://ark.xiaohongshu.com/app',
])('other pages are none: %s', (url) => expect(pageOf(url)).toBeNull());

test.each([
  'https://ark.xiaohongshu.com/live_center_control',
  'https://redlive.xiaohongshu.com/live_center_control',
  'https://pgy.xiaohongshu.com/commerce/redlive/live_center_control',
])('the seller’s console is one: %s', (url) => expect(pageOf(url)?.kind).toBe('console'));

describe('the seller’s console', () => {
  test('gives the figures that its words name', () => {
    const body = JSON.stringify({
      data: {
        metrics: [
          { title: '观看人数', displayValue: '1.2万' },
          { title: '支付金额', displayValue: '¥1,234.50' },
          { title: '人均观看时长', displayValue: 61 },
          { title: '成交金额', displayValue: 500 },
        ],
      },
    });
    const url = `https://live-assistant.xiaohongshu.com/api/sns/red/live/manager/v1/data/room/metric?room_id=${ROOM}`;
    const decoded = xiaohongshu.decode({ via: 'response', url, body });
    expect(decoded.broadcast).toBe(ROOM);
    expect(boundsOf(decoded)).toEqual({
      uniqueViewers: [11_500, 12_500],
      gmv: [123_450, 123_450],
      dwellPerViewer: [61, 61],
    });
  });

  test('says of an answer without such words which one it was', () => {
    const url = 'https://live-assistant.xiaohongshu.com/api/sns/red/live/manager/v1/data/room/metric';
    expect(xiaohongshu.decode({ via: 'response', url, body: '{"data":{}}' }).unknown).toHaveLength(1);
  });
});
