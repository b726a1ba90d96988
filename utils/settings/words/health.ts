import { table } from '../table.ts';

/** How well platforms are understood, in the popup, in the dashboard and in notifications. */
export const health = table(
  {
    understood: '正常',
    partly: '有缺失',
    lost: '读不懂',
    unseen: '看不到',
    unseenSays: '本页的数据在 Worker 里收发，浏览器不让扩展看到，无法计数。',
    partlyUnseen: '部分看不到',
    partlyUnseenSays:
      '本页的一部分数据在 Worker 里收发，浏览器不让扩展看到：只计入了看得到的部分，数字偏少。',
    silent: '没有动静',
    listening: '等待数据',

    understoodSays: '收到的数据读得懂。',
    partlySays: '以前通常会有，现在一直没有收到：{kinds}。',
    lostSays:
      '数据还在来，但最近 {unread} 帧一帧也没读懂：{platform}可能改版了。这段时间没有计入，也不会写成 0。',
    silentSays: '页面不再收到数据。直播还在进行的话，刷新该页面。',
    listeningSays: '页面已打开，还没有读懂任何数据。',
    newest: '查看最新版本',
    newestSays: '自己打包安装的，请按 README 重新生成。',
    toPlatforms: '各平台的状态',

    title: '平台状态',
    titleSays: '每个平台的数据读得懂多少。按每种页面最近 30 次采集统计；名字只是消息的类型，不含内容。',
    none: '还没有采集过任何平台。打开一个直播间，这里就会显示它的状态。',
    state: '状态',
    last: '最近一次听懂',
    frames: '数据帧',
    framesSay: '收到 {frames} 帧，读懂 {understood} 帧（最近 {recorders} 次采集）',
    unknown: '未解读的消息类型',
    noUnknown: '没有',
    more: '等 {count} 种',
    methodCount: '{method} × {count}',
    kind: '内容',
    kindLast: '最近一次收到',
    kindVersion: '当时的版本',
    kindNow: '现在',
    kindsOf: '{platform}·{page}通常会有的内容',
    comes: '有',
    never: '还没有收到过',
    missing: '缺失，自 {since} 起',
    missingVersion: '缺失，自 {since} 起（{version} 版）',
    version: '版本',

    notify: '需要我看一眼时通知我',
    notifyTitle: '通知',
    notifySays:
      '默认关闭。打开后，平台读不懂、直播间 3 分钟没有数据、标签页休眠或被浏览器收起时，系统会弹出通知；“直播中”页面或小窗开着时，红色和黄色的提醒也会通知。浏览器会先问你是否允许。',
    notifyRefused: '浏览器没有允许通知，所以没有打开。',
  },
  {
    understood: 'Understood',
    partly: 'Something missing',
    lost: 'Not understood',
    unseen: 'Out of sight',
    unseenSays:
      'This page’s traffic runs in a worker, where the browser lets no extension look: nothing can be counted.',
    partlyUnseen: 'Partly out of sight',
    partlyUnseenSays:
      'Part of this page’s traffic runs in a worker, where the browser lets no extension look: only what can be seen is counted, and figures are too low.',
    silent: 'Silent',
    listening: 'Waiting for data',

    understoodSays: 'What arrives is understood.',
    partlySays: 'Used to come and comes no more: {kinds}.',
    lostSays:
      'Data arrives, but none of the last {unread} frames was understood: {platform} may have changed. This time is not counted, nor shown as 0.',
    silentSays: 'The page receives nothing any more. If the broadcast is still on, reload that page.',
    listeningSays: 'The page is open, and nothing was understood yet.',
    newest: 'See the newest version',
    newestSays: 'If you built it yourself, build it anew as the README says.',
    toPlatforms: 'How each platform does',

    title: 'Platforms',
    titleSays:
      'How much of each platform’s traffic is understood, by the last 30 recordings of each kind of page. Names are those of message types, never content.',
    none: 'No platform was recorded yet. Open a live room, and how it does appears here.',
    state: 'State',
    last: 'Last understood',
    frames: 'Frames',
    framesSay: '{frames} heard, {understood} understood (last {recorders} recordings)',
    unknown: 'Message types not read',
    noUnknown: 'none',
    more: '{count} types in all',
    methodCount: '{method} × {count}',
    kind: 'What',
    kindLast: 'Last came',
    kindVersion: 'By version',
    kindNow: 'Now',
    kindsOf: 'What usually comes: {platform}, {page}',
    comes: 'comes',
    never: 'never came yet',
    missing: 'missing since {since}',
    missingVersion: 'missing since {since} (version {version})',
    version: 'Version',

    notify: 'Notify me when I should look',
    notifyTitle: 'Notifications',
    notifySays:
      'Off by default. When on, the system notifies you when a platform is not understood, when nothing comes of a room for 3 minutes, and when its tab is asleep or discarded; while the Live page or the small window is open, of red and yellow alerts too. The browser asks you first.',
    notifyRefused: 'The browser did not allow notifications: they stay off.',
  },
);
