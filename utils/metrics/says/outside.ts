import type { Text } from '../../settings/language.ts';
import type { outsideMetrics } from '../definitions/outside.ts';

/** What was spent, and who joined elsewhere. */
export const outsideSays = {
  adSpend: {
    zh: '这一场的投放花费：自己填的，或文件里落在直播时间内的；跨两场的按各场时长分。',
    en: 'What advertising this broadcast cost: typed in, or in a file while it was on air; what spans two broadcasts is parted by their lengths.',
  },
  roi: { zh: '成交金额 ÷ 投放花费。', en: 'GMV ÷ advertising spend.' },
  privateJoins: {
    zh: '直播时间内加进私域（群、企业微信等）的人次：自己填的，或文件里按时间计数。',
    en: 'Joins of the private domain (groups, work accounts) while on air: typed in, or counted by their times in a file.',
  },
  privateJoinRate: { zh: '私域加入 ÷ 观看人数。', en: 'Private-domain joins ÷ viewers.' },
} as const satisfies Readonly<Record<keyof typeof outsideMetrics, Text>>;
