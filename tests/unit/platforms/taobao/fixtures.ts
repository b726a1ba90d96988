import { address, answer, batches, latest } from '../../../rooms/generated/taobao/answers.ts';
import { comment, entry } from '../../../rooms/generated/taobao/records.ts';
import { type Fixtures, WORDS } from '../fixture.ts';

const VIEWER = '945008762812';
const PULL = 'mtop.taobao.powermsg.h5.msg.pullnativemsg';
const LATEST = 'mtop.taobao.iliad.comment.query.latest';

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'jsonp',
      url: address(PULL),
      body: answer(
        PULL,
        batches([comment(WORDS, { from: VIEWER, nick: '路过' }), entry(VIEWER, { id: 'b' })]),
      ),
      events: { comment: 1, entry: 1 },
      readings: {},
    },
    {
      via: 'jsonp',
      url: address(LATEST),
      body: answer(LATEST, latest([{ id: '1', content: `${WORDS}！`, viewer: VIEWER }])),
      events: { comment: 1 },
      readings: {},
    },
  ],
  planted: [VIEWER, '路过', WORDS],
};
