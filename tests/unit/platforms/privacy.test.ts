import { expect, test } from 'vitest';
import type { Via } from '../../../utils/platforms/platform.ts';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';
import { moment } from '../../../utils/units.ts';
import * as jd from '../../rooms/generated/jd/frames.ts';
import * as kuaishou from '../../rooms/generated/kuaishou/frames.ts';
import * as pinduoduo from '../../rooms/generated/pinduoduo/frames.ts';
import * as answers from '../../rooms/generated/taobao/answers.ts';
import * as taobao from '../../rooms/generated/taobao/records.ts';
import * as weixin from '../../rooms/generated/weixin-channels/answers.ts';
import { push } from '../../rooms/generated/xiaohongshu/frames.ts';
import * as xiaohongshu from '../../rooms/generated/xiaohongshu/messages.ts';
import { recorderOf } from '../recorder/builders.ts';

const VIEWER = '945008762812';
const WORDS = '种下的一句话';
/** The nickname that the generators give everyone. */
const NICKNAME = '路过';

const PULL = 'mtop.taobao.powermsg.h5.msg.pullnativemsg';
const LATEST = 'mtop.taobao.iliad.comment.query.latest';

const TRAFFIC: Readonly<Record<string, readonly (readonly [Via, string, string | Uint8Array])[]>> = {
  taobao: [
    [
      'jsonp',
      answers.address(PULL),
      answers.answer(
        PULL,
        answers.batches([
          taobao.comment(WORDS, { from: VIEWER, nick: NICKNAME }),
          taobao.entry(VIEWER, { id: 'b' }),
        ]),
      ),
    ],
    [
      'jsonp',
      answers.address(LATEST),
      answers.answer(LATEST, answers.latest([{ id: '1', content: `${WORDS}！`, viewer: VIEWER }])),
    ],
  ],
  xiaohongshu: [
    [
      'socket',
      'wss://apppush-rws.xiaohongshu.com/rwp',
      push(
        xiaohongshu.text(VIEWER, WORDS),
        xiaohongshu.gift({ viewer: VIEWER }),
        xiaohongshu.join(VIEWER),
        xiaohongshu.effect(VIEWER),
      ),
    ],
  ],
  kuaishou: [
    [
      'socket',
      'wss://livejs-ws.kuaishou.cn/group1',
      kuaishou.socketMessage(
        310,
        kuaishou.push({
          comments: [kuaishou.comment(VIEWER, WORDS)],
          gifts: [kuaishou.gift(VIEWER, { batch: 2 })],
        }),
      ),
    ],
  ],
  jd: [['socket', 'wss://live-ws4.jd.com/', jd.comment(WORDS, { sender: VIEWER })]],
  'weixin-channels': [
    [
      'response',
      weixin.POLL,
      weixin.poll({
        messages: [weixin.listed(weixin.COMMENT, { viewer: VIEWER, id: `${VIEWER}-1` }, WORDS)],
        app: [weixin.combo(2, { viewer: VIEWER, id: `${VIEWER}-2` }, `${VIEWER}-combo`)],
      }),
    ],
  ],
  pinduoduo: [['socket', 'wss://titan-ws.pinduoduo.com/', pinduoduo.frame(pinduoduo.chat([VIEWER]))]],
};

test.each(Object.entries(TRAFFIC))(
  'of %s a recorder hands over no viewer’s id, name or words',
  (id, traffic) => {
    const recorder = recorderOf(null, { broadcast: null });
    const platform = PLATFORMS.find((each) => String(each.id) === id);
    for (const [via, url, body] of traffic) {
      const decoded = platform?.decode({ via, url, body });
      expect(decoded?.sightings.length).toBeGreaterThan(0);
      if (decoded) recorder.hear(decoded, moment(taobao.SOME_TIME));
    }
    const text = JSON.stringify(recorder.take());
    expect(text).toMatch(/"viewer":"[0-9a-f]{16}"/);
    for (const planted of [VIEWER, WORDS, NICKNAME]) expect(text).not.toContain(planted);
  },
);
