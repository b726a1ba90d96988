import { table } from '../table.ts';

/** What is said of definitions and definition sets. */
export const definitions = table(
  {
    set: '口径',
    setSays:
      '同一场直播按哪一家的口径计算。换一个口径，所有数字立即重新计算；导出的文件会写明用的是哪一个。默认是播间数自己的。',
    sets: '口径：同一个名字，各家怎么算',
    countsIn: '单位：{unit}',
    count: '个',
    perMinute: '每分钟',
    seconds: '秒',
    fraction: '百分比',
    money: '金额',
    coin: '平台的币',
    number: '数',
    perTenThousand: '万分比',
    explained: '讲解过的商品',
    product: '商品',
    explainedAt: '开始',
    rules: '评论的判断规则',
    rulesSay: '每条评论到达时判断一次，只看它之前说过的话；文字随后丢弃，只留下是哪条规则。',
    induced: '归为“引导”。',
    suspicious: '归为“可疑”。',
  },
  {
    set: 'Definitions',
    setSays:
      'Whose definitions a broadcast is computed by. Another choice recomputes every figure at once, and exports say which one was used. By default Roomtally’s own.',
    sets: 'Definition sets: the same name, computed differently',
    countsIn: 'Unit: {unit}',
    count: 'count',
    perMinute: 'per minute',
    seconds: 'seconds',
    fraction: 'per cent',
    money: 'money',
    coin: 'the platform’s coin',
    number: 'number',
    perTenThousand: 'per ten thousand',
    explained: 'Products explained',
    product: 'Product',
    explainedAt: 'From',
    rules: 'Rules for comments',
    rulesSay:
      'Each comment is looked at once, as it arrives, by what had been said before it. Its text is then dropped; only the rule is kept.',
    induced: 'Counts as induced.',
    suspicious: 'Counts as suspicious.',
  },
);
