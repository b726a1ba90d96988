import type { Sign } from '../events/signs.ts';
import type { Text } from '../settings/language.ts';
import { RULES } from './rules.ts';

const percent = (share: number): string => `${share * 100}%`;
const { token, password, copied, repeat, flood } = RULES;
const burst = copied.window / 1000;

/** What each rule says, for whoever asks why a comment is signed. */
export const RULE_SENTENCES: Readonly<Record<Sign, Text>> = {
  password: {
    zh: `超过 ${token.length} 个字的同一句话，过去 1 分钟内已有至少 ${password.others} 位、且占发言者 ${percent(password.share)} 以上的其他观众发过（福袋口令、照抄的口号）。`,
    en: `A text of more than ${token.length} characters that at least ${password.others} other viewers, and ${percent(password.share)} of those who wrote, had already sent within the last minute (a lucky bag's password, a slogan).`,
  },
  token: {
    zh: `不超过 ${token.length} 个字的同一短语（“1”“扣1”“666”“要”），过去 1 分钟内已有至少 ${token.others} 位、且占发言者 ${percent(token.share)} 以上的其他观众发过；笑声不算。`,
    en: `A text of at most ${token.length} characters (“1”, “扣1”, “666”, “要”) that at least ${token.others} other viewers, and ${percent(token.share)} of those who wrote, had already sent within the last minute; laughter is left out.`,
  },
  copied: {
    zh: `至少 ${copied.length} 个字的同一句话，过去 ${burst} 秒内已有至少 ${copied.others} 位其他观众发过（复制刷屏）。`,
    en: `A text of at least ${copied.length} characters that at least ${copied.others} other viewers had already sent within the last ${burst} seconds (copied in a burst).`,
  },
  repeat: {
    zh: `同一位观众过去 1 分钟内已把同一句话发了至少 ${repeat.before} 次。`,
    en: `The same viewer had already sent the same text at least ${repeat.before} times within the last minute.`,
  },
  flood: {
    zh: `同一位观众过去 1 分钟内已发了至少 ${flood.before} 条评论，超出人手打字的速度。`,
    en: `The same viewer had already sent at least ${flood.before} comments within the last minute, more than a person types.`,
  },
};
