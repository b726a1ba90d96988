import { comment, gift, push, socketMessage } from '../../../rooms/generated/kuaishou/frames.ts';
import { type Fixtures, WORDS } from '../fixture.ts';

const VIEWER = '945008762812';
const FEED = 310;

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'socket',
      url: 'wss://livejs-ws.kuaishou.cn/group1',
      body: socketMessage(
        FEED,
        push({ watching: '12', comments: [comment(VIEWER, WORDS)], gifts: [gift(VIEWER, { batch: 2 })] }),
      ),
      events: { comment: 1, gift: 2 },
      readings: { online: [12, 12] },
    },
  ],
  planted: [VIEWER, '路过', WORDS],
};
