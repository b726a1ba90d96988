import { doudian } from './presets/doudian.ts';
import { kuaishouShop } from './presets/kuaishou.ts';
import { qianniu } from './presets/qianniu.ts';
import { tiktokShop } from './presets/tiktok.ts';
import { weixinShop } from './presets/weixin.ts';
import type { OrderPreset } from './preset.ts';

/** The platforms' own files. */
export const ORDER_PRESETS: readonly OrderPreset[] = [doudian, kuaishouShop, weixinShop, qianniu, tiktokShop];
