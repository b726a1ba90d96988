import * as answers from '../../../rooms/generated/weixin-channels/answers.ts';
import { type Fixtures, WORDS } from '../fixture.ts';

const VIEWER = '945008762812';

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'response',
      url: answers.POLL,
      body: answers.poll({
        info: { online: 12 },
        messages: [answers.listed(answers.COMMENT, { viewer: VIEWER, id: `${VIEWER}-1` }, WORDS)],
        app: [answers.combo(2, { viewer: VIEWER, id: `${VIEWER}-2` }, `${VIEWER}-combo`)],
      }),
      events: { comment: 1, gift: 2 },
      readings: { online: [12, 12] },
    },
  ],
  planted: [VIEWER, '路过', WORDS],
};
