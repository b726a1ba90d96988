import { figure, seen } from '../build.ts';
import { constant, totalOf } from '../quantities.ts';
import { type Definition, over } from './definition.ts';

/** How well the broadcast was heard. */
export const qualityMetrics = {
  coverage: {
    unit: 'fraction',
    basis: 'observed',
    source: 'messages',
    parts: { numerator: 'seconds', denominator: 'seconds' },
    name: { zh: '采集覆盖率', en: 'Coverage' },
    says: {
      zh: '真正收到直播间数据的时长 ÷ 这段时间的总时长。',
      en: 'The time in which the room was heard ÷ the whole span.',
    },
    of: (account) => figure(account, constant(account.coverage)),
  },
  sampledShare: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'messages',
    name: { zh: '点赞下发比例', en: 'Share of likes seen' },
    says: {
      zh: '看到的点赞消息里的点赞数 ÷ 平台累计点赞的增量。比例越低，按人去重的数字越偏低。',
      en: 'Likes in the messages seen ÷ the rise of the platform’s running total. The lower, the more the counts of distinct viewers fall short.',
    },
    of: over((account) => seen(account, 'like'), totalOf('likes'), ['like', 'likes']),
  },
} as const satisfies Readonly<Record<string, Definition>>;
