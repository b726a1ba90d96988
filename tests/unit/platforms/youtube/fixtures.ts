import { added, chat, metadata, paid, text, VIEWER } from '../../../rooms/generated/youtube/bodies.ts';
import { type Fixtures, WORDS } from '../fixture.ts';
import { answer, CHAT, METADATA } from './traffic.ts';

export const fixtures: Fixtures = {
  frames: [
    {
      ...answer(CHAT, chat([added(text({ id: 'a' }, WORDS)), added(paid({ id: 'b' }))])),
      events: { comment: 1, gift: 1 },
      readings: {},
    },
    {
      ...answer(METADATA, metadata({ count: 12 })),
      events: {},
      readings: { online: [12, 12] },
    },
  ],
  planted: [VIEWER, 'passer-by', WORDS],
};
