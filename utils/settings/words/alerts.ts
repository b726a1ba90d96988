import { table } from '../table.ts';

/** How grave an alert is. */
export const severities = table(
  {
    red: '马上看',
    yellow: '留意',
    blue: '提示',
  },
  {
    red: 'Look now',
    yellow: 'Watch',
    blue: 'Note',
  },
);

/** What stands around an alert: when it was, how often chance would raise it. */
export const alerts = table(
  {
    heading: '提醒',
    none: '没有提醒。打开后的前 20 分钟用来熟悉这个直播间，不作判断。',
    found: '时间',
    what: '发生了什么',
    change: '幅度',
    lasted: '持续',
    chance: '误报率',
    sinceTime: '{time} 开始',
    goesOn: '持续中，已 {length}',
    toTheEnd: '到最后，{length}',
    about: '商品 {item}',
    lossRates: '流失率：每分钟 {before} → {now}',
    perDays: '毫无变化的直播间里，最多约 {days} 天误报一次',
    perBroadcasts: '和往常无异的直播里，每 {count} 场最多误报一场',
    certain: '不是推断，不会误报',
    compared: '已和本直播间最近 {count} 场的同一时刻比较。',
    tooFew: '和往常比较还不够：至少要有 {least} 场更早的直播，现在有 {count} 场。',
  },
  {
    heading: 'Alerts',
    none: 'No alerts. For the first 20 minutes after a page is opened the room is only learnt, not judged.',
    found: 'Time',
    what: 'What happened',
    change: 'Change',
    lasted: 'Lasted',
    chance: 'By chance',
    sinceTime: 'since {time}',
    goesOn: 'goes on, {length} so far',
    toTheEnd: 'to the end, {length}',
    about: 'Product {item}',
    lossRates: 'Loss rate a minute: {before} → {now}',
    perDays: 'where nothing changes, at most about once in {days} days',
    perBroadcasts: 'where all is as usual, at most in 1 of {count} broadcasts',
    certain: 'not inferred: no false alarm',
    compared: 'Compared with the last {count} broadcasts of this room at the same minute.',
    tooFew:
      'Not enough yet to compare with what is usual: it takes {least} earlier broadcasts, there are {count}.',
  },
);
