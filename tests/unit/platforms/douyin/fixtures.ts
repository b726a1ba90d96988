import { frame, SOMEBODY } from '../../../rooms/generated/douyin/frames.ts';
import { roomUserSeq } from '../../../rooms/generated/douyin/audience.ts';
import { gift } from '../../../rooms/generated/douyin/gifts.ts';
import { chat, social } from '../../../rooms/generated/douyin/messages.ts';
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
          social({ id: 3n }),
          roomUserSeq({ id: 4n, online: 12, viewers: 34, entries: 56 }),
        ],
      }),
      events: { comment: 1, gift: 1, follow: 1 },
      readings: { online: [12, 12], uniqueViewers: [34, 34], entries: [56, 56] },
    },
  ],
  planted: [String(SOMEBODY.id), SOMEBODY.nickname ?? '', WORDS],
};
