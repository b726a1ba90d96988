import { table } from '../settings/table.ts';
import type { RuleId } from './rules.ts';

/** For each rule what happened, and under `…Try` what may help: one calm line each. */
export const alertWords = table(
  {
    commentsFell: '评论变少：每分钟 {before} → {now} 条',
    commentsFellTry: '抛一个一两个字就能答的问题试试',
    commentsRose: '评论变多：每分钟 {before} → {now} 条',
    commentsRoseTry: '看看大家在聊什么，趁热回应',
    entriesFell: '进房变慢：每分钟 {before} → {now} 人次',
    entriesFellTry: '可以检查推流画面、标题和投放',
    entriesRose: '进房变快：每分钟 {before} → {now} 人次',
    entriesRoseTry: '给新来的人简单介绍一下现在的商品',
    interactionsFell: '互动变少：每分钟 {before} → {now} 次',
    interactionsFellTry: '换个互动方式试试，比如点名回复',
    interactionsHalved: '互动降了一半左右：每分钟 {before} → {now} 次',
    interactionsHalvedTry: '先停下讲解，和观众聊一两句试试',
    interactionsRose: '互动变多：每分钟 {before} → {now} 次',
    interactionsRoseTry: '记下刚才的话术，下场可以再用',
    onlineFell: '在线人数下降：{before} → {now}',
    onlineFellTry: '可以换个节奏，或提前预告下一个商品',
    onlineRose: '在线人数上升：{before} → {now}',
    onlineRoseTry: '适合讲主推商品',
    onlineFellExplaining: '讲解商品时在线下降：{before} → {now}',
    onlineFellExplainingTry: '可以换一段话术，或早点公布价格',
    silence: '自 {since} 起没有收到数据',
    silenceTry: '看看直播页是否还开着、网络是否正常',
    below: '{metric} {now}，低于设定的 {before}',
    belowTry: '如果一直这样，可以调整设定值',
    above: '{metric} {now}，高于设定的 {before}',
    aboveTry: '如果一直这样，可以调整设定值',
    lowerThanUsual: '{metric} {now}，低于最近 {broadcasts} 场同一时刻（中位数 {before}）',
    lowerThanUsualTry: '和最近几场比比开场时间、选品和投放',
    higherThanUsual: '{metric} {now}，高于最近 {broadcasts} 场同一时刻（中位数 {before}）',
    higherThanUsualTry: '记下这场哪里不同',
  },
  {
    commentsFell: 'Fewer comments: {before} → {now} a minute',
    commentsFellTry: 'Try a question that one word can answer',
    commentsRose: 'More comments: {before} → {now} a minute',
    commentsRoseTry: 'See what people talk about, and answer while it is warm',
    entriesFell: 'Fewer people come in: {before} → {now} a minute',
    entriesFellTry: 'Check the picture, the title and the promotion',
    entriesRose: 'More people come in: {before} → {now} a minute',
    entriesRoseTry: 'Tell newcomers in a sentence what is on now',
    interactionsFell: 'Less interaction: {before} → {now} a minute',
    interactionsFellTry: 'Try another way to involve people, such as answering by name',
    interactionsHalved: 'Interaction is down by about half: {before} → {now} a minute',
    interactionsHalvedTry: 'Pause the pitch and talk with viewers for a moment',
    interactionsRose: 'More interaction: {before} → {now} a minute',
    interactionsRoseTry: 'Note what was just said, to use it again',
    onlineFell: 'Viewers online are down: {before} → {now}',
    onlineFellTry: 'Try a change of pace, or announce the next product',
    onlineRose: 'Viewers online are up: {before} → {now}',
    onlineRoseTry: 'A good moment for the main product',
    onlineFellExplaining: 'Viewers leave during this explanation: {before} → {now}',
    onlineFellExplainingTry: 'Try switching the script, or reveal the price sooner',
    silence: 'No data since {since}',
    silenceTry: 'Check that the live page is open and the network works',
    below: '{metric} {now}, below the {before} you set',
    belowTry: 'If it stays so, adjust the number',
    above: '{metric} {now}, above the {before} you set',
    aboveTry: 'If it stays so, adjust the number',
    lowerThanUsual:
      '{metric} {now}, lower than the last {broadcasts} broadcasts at this minute (median {before})',
    lowerThanUsualTry: 'Compare start time, products and promotion with the last broadcasts',
    higherThanUsual:
      '{metric} {now}, higher than the last {broadcasts} broadcasts at this minute (median {before})',
    higherThanUsualTry: 'Note what is different this time',
  },
);

type Key = keyof (typeof alertWords)['zh'];
/** The compiler refuses a rule without words: the key of its sentence, and of what to try. */
export const wordOf = (rule: RuleId): RuleId & Key => rule;
export const tryOf = (rule: RuleId): `${RuleId}Try` & Key => `${rule}Try`;
