/** The definition sets, ours first. Apart from what they compute, so that settings need not bring that along. */
export const SET_IDS = ['roomtally', 'douyinCard', 'douyinTrend', 'weixin', 'taobao'] as const;
export type SetId = (typeof SET_IDS)[number];
