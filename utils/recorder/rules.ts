import type { Sign } from '../events/signs.ts';
import type { Text } from '../settings/language.ts';
import { type Duration, minutes, seconds } from '../units.ts';

/**
 * The numbers of the rules that sign a comment when it arrives. Texts are compared by their wording
 * (`wordingOf`); "others" are other viewers.
 */
export const RULES = {
  /** How far back all rules look, but for a burst. */
  window: minutes(1) satisfies Duration,
  /** Letters and digits up to which a remark is a token, not a text. */
  token: { length: 3, others: 4, share: 0.05 },
  password: { others: 3, share: 0.02 },
  copied: { length: 6, others: 2, window: seconds(5) satisfies Duration },
  /** How often the viewer has sent the same before. */
  repeat: { before: 3 },
  /** How many comments the viewer has sent before; one every four seconds is hard to type. */
  flood: { before: 15 },
} as const;

/** What each rule is called. */
export const RULE_NAMES: Readonly<Record<Sign, Text>> = {
  password: { zh: '同一句话（福袋口令等）', en: 'Same text (passwords)' },
  token: { zh: '同一短语（扣1 等）', en: 'Same token (“1”)' },
  copied: { zh: '复制刷屏', en: 'Copied in a burst' },
  repeat: { zh: '一人重复发', en: 'One viewer repeating' },
  flood: { zh: '一人高频发', en: 'One viewer flooding' },
};
