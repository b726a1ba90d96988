import { SAMENESS_FORMULA } from '../across/sameness.ts';
import type { Text } from '../../settings/language.ts';
import type { acrossMetrics } from '../definitions/across.ts';

/** What several broadcasts of one room tell together. */
export const acrossSays = {
  returningViewers: {
    zh: '这一场互动过的人里，之前 30 天内在同一直播间也互动过的人数。只看互动过的人，不是平台说的留存。',
    en: 'Of the viewers who interacted in this broadcast, those who also did in one of the room’s broadcasts of the 30 days before. Only of those who interacted: not the platform’s retention.',
  },
  newViewers: {
    zh: '这一场互动过、之前 30 天内没有在同一直播间互动过的人数。',
    en: 'Viewers who interacted in this broadcast and in none of the room’s broadcasts of the 30 days before.',
  },
  returnDay1: {
    zh: '这一天互动过的人里，第二天又在同一直播间互动的比例。第二天过完才给出。',
    en: 'Of the viewers who interacted on this day, the share that did so again in the room the day after. Given once that day is over.',
  },
  returnDay7: {
    zh: '这一天互动过的人里，之后 7 天内又在同一直播间互动的比例。7 天过完才给出。',
    en: 'Of the viewers who interacted on this day, the share that did so again in the room within 7 days. Given once these are over.',
  },
  returnDay30: {
    zh: '这一天互动过的人里，之后 30 天内又在同一直播间互动的比例。30 天过完才给出；超过 30 天的两场没有共同的密钥，只能给出范围。',
    en: 'Of the viewers who interacted on this day, the share that did so again in the room within 30 days. Given once these are over; broadcasts further apart share no key and have bounds only.',
  },
  hostShare: {
    zh: '这一场的主播（标签“主播:名字”）在同一直播间最近几场的观看总时长（人·分钟）里占多少。占比越高，直播间越依赖一个人。',
    en: 'This broadcast’s host (tag “host:name”): the share of the viewer-minutes of the room’s last broadcasts. The higher, the more rests on one person.',
  },
  sameness: {
    zh: `和同一直播间上一场有多像：${SAMENESS_FORMULA.zh}。`,
    en: `How much it resembles the room’s broadcast before. ${SAMENESS_FORMULA.en}.`,
  },
} as const satisfies Readonly<Record<keyof typeof acrossMetrics, Text>>;
