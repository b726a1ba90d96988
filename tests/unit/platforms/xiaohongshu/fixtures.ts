import { push } from '../../../rooms/generated/xiaohongshu/frames.ts';
import { effect, gift, join, text } from '../../../rooms/generated/xiaohongshu/messages.ts';
import { type Fixtures, WORDS } from '../fixture.ts';

const VIEWER = '945008762812';

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'socket',
      url: 'wss://apppush-rws.xiaohongshu.com/rwp',
      body: push(text(VIEWER, WORDS), gift({ viewer: VIEWER }), join(VIEWER), effect(VIEWER)),
      events: { comment: 1, gift: 1, entry: 2 },
      readings: {},
    },
  ],
  planted: [VIEWER, '路过', WORDS],
};
