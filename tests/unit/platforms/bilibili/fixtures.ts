import { command, danmu, gift, interactV2, VIEWER } from '../../../rooms/generated/bilibili/frames.ts';
import { concat } from '../../../rooms/generated/wire.ts';
import { type Fixtures, WORDS } from '../fixture.ts';
import { SOCKET } from './traffic.ts';

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'socket',
      url: SOCKET,
      body: concat(
        danmu({ text: WORDS }),
        gift({ num: 2 }),
        interactV2(1),
        command('WATCHED_CHANGE', { num: 34 }),
      ),
      events: { comment: 1, gift: 2, entry: 1 },
      readings: { uniqueViewers: [34, 34] },
    },
  ],
  planted: [VIEWER, '小***', WORDS],
};
