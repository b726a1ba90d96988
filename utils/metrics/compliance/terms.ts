/**
 * Absolute terms as Chinese advertising law means them. Article 9 (3) of the Advertising Law (广告法, 2021) names
 * 国家级, 最高级 and 最佳 “and the like”; the market regulator's guide to enforcing it (广告绝对化用语执法指南, 2023)
 * leaves to the case what else is alike and what is exempt. The others here are those that platforms' lists of
 * forbidden words commonly name; none is a verdict.
 */
export const ABSOLUTE_TERMS = [
  '国家级',
  '世界级',
  '宇宙级',
  '最高级',
  '最佳',
  '最好',
  '最优',
  '最强',
  '最大',
  '最低价',
  '最便宜',
  '最先进',
  '最新科技',
  '最受欢迎',
  '第一',
  '唯一',
  '独一无二',
  '首选',
  '顶级',
  '顶尖',
  '极品',
  '极致',
  '绝版',
  '绝对',
  '万能',
  '全网最低',
  '全国首家',
  '史无前例',
  '前无古人',
  '永久',
  '根治',
  '百分之百',
  '100%',
  'NO.1',
  'TOP1',
] as const;
