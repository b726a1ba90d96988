import { expect, test } from 'vitest';
import { kuaishou } from '../../../utils/platforms/kuaishou/platform.ts';
import { xiaohongshu } from '../../../utils/platforms/xiaohongshu/platform.ts';
import type { Platform } from '../../../utils/platforms/platform.ts';
import { moment } from '../../../utils/units.ts';
import { partsOf } from '../../../utils/recorder/replay.ts';
import { SOCKET, STATE, TEXT } from '../../../utils/traffic/protocol.ts';
import { comment, push, socketMessage, state } from '../../rooms/generated/kuaishou/frames.ts';
import { settled } from './background.ts';
import { Place } from './world.ts';

const SOCKET_URL = 'wss://livejs-ws.kuaishou.cn/group10';
const FEED = 310;
const said = (): Uint8Array => socketMessage(FEED, push({ comments: [comment('945008762812', '好')] }));

class PlaceOf extends Place {
  override readonly platform: Platform;
  constructor(platform: Platform, url: string) {
    super();
    this.platform = platform;
    this.url = url;
  }
  async receive(...copied: Parameters<Place['watch']['receive']>[0]): Promise<void> {
    this.watch.receive(copied);
    await settled();
  }
}

const atKuaishou = (): PlaceOf => new PlaceOf(kuaishou, 'https://live.kuaishou.com/u/3xabc_def');
const STATE_OF = JSON.stringify(state('Vx1-abc'));

test('the page’s state names the broadcast though it comes before anything is heard', async () => {
  const place = atKuaishou();
  await place.receive(STATE, '__INITIAL_STATE__', STATE_OF);
  expect(place.joined).toEqual([]);
  await place.receive(SOCKET, SOCKET_URL, Uint8Array.from(said()).buffer);
  expect(place.joined).toMatchObject([{ room: '3xabc_def', broadcast: 'Vx1-abc' }]);
});

test('the state of one room says nothing of the next', async () => {
  const place = atKuaishou();
  await place.receive(STATE, '__INITIAL_STATE__', STATE_OF);
  place.url = 'https://live.kuaishou.com/u/3xother';
  await place.receive(SOCKET, SOCKET_URL, Uint8Array.from(said()).buffer);
  expect(place.joined).toMatchObject([{ room: '3xother', broadcast: null }]);
});

test('so it does when the page is replayed', async () => {
  const frames = [
    { at: moment(1_767_225_600_000), via: 'state' as const, url: '__INITIAL_STATE__', body: STATE_OF },
    { at: moment(1_767_225_601_000), via: 'socket' as const, url: SOCKET_URL, body: said() },
  ];
  const page = kuaishou.page(new URL('https://live.kuaishou.com/u/3xabc_def'));
  if (!page) throw new Error('No room.');
  const slices = { signal: new AbortController().signal, progress: () => {} };
  const parts = await partsOf({ platform: kuaishou, page, frames, replaced: false }, slices);
  expect(parts.map(({ header }) => header.broadcast)).toEqual(['Vx1-abc']);
});

test('a page’s own words end its broadcast; others that it shows are no traffic', async () => {
  const place = new PlaceOf(xiaohongshu, 'https://www.xiaohongshu.com/livestream/822496009116810558');
  await place.receive(TEXT, '.livestream-container .title', '秋季上新');
  expect(place.joined).toEqual([]);
  await place.receive(TEXT, '.livestream-container .title', '直播已结束');
  const kinds = place.received.flatMap(({ entries }) => entries.map(({ kind }) => kind));
  expect(kinds).toContain('end');
});
