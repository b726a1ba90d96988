import type { Text } from '../../settings/language.ts';
import type { SetId } from '../sets/ids.ts';

/** What each definition set is called, apart from what it computes: the background names none. */
export const SET_NAMES: Readonly<Record<SetId, Text>> = {
  roomtally: { zh: '播间数', en: 'Roomtally' },
  douyinCard: { zh: '抖音·卡片', en: 'Douyin, cards' },
  douyinTrend: { zh: '抖音·趋势', en: 'Douyin, trend' },
  weixin: { zh: '视频号', en: 'Weixin Channels' },
  taobao: { zh: '淘宝直播', en: 'Taobao Live' },
};
