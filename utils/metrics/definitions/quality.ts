import type { SignClass } from '../../events/signs.ts';
import { figure, ratio, reasonFor, seen, unknown } from '../build.ts';
import { constant, signedComments, totalOf } from '../quantities.ts';
import { type Define, type Definition, over } from './definition.ts';

/** The share of comments that bear a sign of a class, with the rules that fired. */
const signedShare =
  (of: SignClass): Define =>
  (account) => {
    const signs = signedComments(account, of);
    const comments = seen(account, 'comment');
    if (!signs || !comments) return unknown(reasonFor(account, 'comment'));
    const signed = Object.values(signs).reduce((sum, count) => sum + count, 0);
    const share = ratio(account, constant(signed), { ...comments, high: comments.low });
    return share && 'figure' in share ? { figure: { ...share.figure, signs } } : unknown('notYet');
  };

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
  inducedShare: {
    unit: 'fraction',
    basis: 'observed',
    source: 'rules',
    name: { zh: '引导评论占比', en: 'Induced comments' },
    says: {
      zh: '被引导发出的评论（福袋口令、“扣1”、复制的句子）÷ 评论条数。按规则逐条判断，只看之前说过的话；每波的头几条不算。',
      en: 'Comments that were called for (lucky-bag passwords, “1”, copied lines) ÷ comments. Rules judge each as it arrives, by what had been said before; the first few of a wave are not counted.',
    },
    of: signedShare('induced'),
  },
  suspiciousShare: {
    unit: 'fraction',
    basis: 'observed',
    source: 'rules',
    name: { zh: '可疑评论占比', en: 'Suspicious comments' },
    says: {
      zh: '不像真人打出来的评论（一人反复发同一句、发得比手快）÷ 评论条数。原始数和去掉后的数都列出；这是提示，不是定论。',
      en: 'Comments that no person types (the same text again and again, faster than hands) ÷ comments. The raw counts and those without them both stand; a hint, not a verdict.',
    },
    of: signedShare('suspicious'),
  },
} as const satisfies Readonly<Record<string, Definition>>;
