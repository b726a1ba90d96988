import { audience, chat, gift, like, member, VIEWER } from '../../../rooms/generated/tiktok/messages.ts';
import { frame } from '../../../rooms/generated/douyin/frames.ts';
import { type Fixtures, WORDS } from '../fixture.ts';
import { SOCKET } from './traffic.ts';

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'socket',
      url: SOCKET,
      body: frame({
        messages: [
          chat({ id: 1n, text: WORDS }),
          gift({ id: 2n }),
          like({ id: 3n, count: 15, total: 400 }),
          member({ id: 4n }),
          audience({ id: 5n, online: 12, viewers: 34 }),
        ],
      }),
      events: { comment: 1, gift: 1, like: 15, entry: 1 },
      readings: { likes: [400, 400], online: [12, 12], uniqueViewers: [34, 34] },
    },
  ],
  planted: [String(VIEWER.id), VIEWER.nickname ?? '', WORDS],
};
