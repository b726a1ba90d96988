import { table } from '../table.ts';

/** The words of the page that opens once the extension is installed. */
export const welcome = table(
  {
    title: '欢迎使用播间数',
    added: '这次更新多了这些权限',
    addedSays: '旧版本没有它们。不想给，可以在“你的数据”或浏览器的扩展页里关掉。',
    seen: '知道了',
    where: '你在哪里直播？',
    whereSays:
      '选你常用的平台，浏览器会问一次。没选的以后在设置里再开。标“已允许”的直播间不用再问，打开就会计数。',
    declared: '直播间已允许',
    all: '都已允许',
    asks: '要允许：{what}',
    rooms: '直播间',
    consoles: '主播后台',
    ask: '允许选中的平台',
    allowed: '已允许 {count} 个平台',
    refused: '浏览器没有允许。你随时可以在设置里再试。',
    does: '它做什么',
    doesRead: '只读：把直播间页面本来就收到的数据数一遍，不点、不发、不改页面上的任何东西。',
    doesStore: '数字存在这个浏览器里；观众只记成有期限的哈希，昵称、头像和评论文字不保存。',
    doesSend:
      '不向我们或任何人发送数据，没有账号，没有统计上报。只有你自己设了数据仓库时，才发到你的服务器。',
    doesOperate: '不替你操作直播间：不发言、不抢单、不控评。',
    risk: '平台规则可能限制使用第三方工具。它只读、不操作，但风险不是零：请自己看一遍平台的规则再决定。',
    yours: '看看存了什么、怎么删除',
    try: '现在试一下',
    trySays: '扩展里带着一场虚构的直播（8 分钟，店铺和观众都是编的）。在本机重放，不联网，也不进你的数据。',
    tryStart: '重放这场直播',
    trying: '正在重放…{done}',
    tryAgain: '再重放一次',
    tried: '这就是一场直播在看板里的样子。你自己的直播会出现在{list}里。',
  },
  {
    title: 'Welcome to Roomtally',
    added: 'This update has new permissions',
    addedSays:
      'Earlier versions did without them. If you would rather not give them, switch them off in “Your data” or on the browser’s page of extensions.',
    seen: 'I see',
    where: 'Where do you sell?',
    whereSays:
      'Choose your platforms: the browser asks once. Others can be switched on in the settings later. Rooms marked “allowed” need no asking: open one and it counts.',
    declared: 'rooms allowed',
    all: 'all allowed',
    asks: 'to allow: {what}',
    rooms: 'rooms',
    consoles: 'streamers’ console',
    ask: 'Allow the chosen ones',
    allowed: '{count} allowed',
    refused: 'The browser did not allow it. You can try again in the settings at any time.',
    does: 'What it does',
    doesRead:
      'It only reads: what a room’s page receives anyway is counted. It clicks, sends and changes nothing on the page.',
    doesStore:
      'Numbers stay in this browser. Viewers are kept as hashes that expire; nicknames, avatars and comment texts are not kept.',
    doesSend:
      'It sends nothing to us or to anybody; there is no account and no report of use. Only if you set up a warehouse does it send to your own server.',
    doesOperate: 'It operates nothing for you: it does not talk, buy or moderate.',
    risk: 'Platforms’ rules may restrict tools of third parties. It only reads and operates nothing, but the risk is not zero: read your platform’s rules and decide for yourself.',
    yours: 'See what is stored and how to delete it',
    try: 'Try it now',
    trySays:
      'A broadcast that never was comes with the extension: 8 minutes, shop and viewers made up. It is replayed on this computer, without network, and never becomes part of your data.',
    tryStart: 'Replay it',
    trying: 'Replaying… {done}',
    tryAgain: 'Replay it again',
    tried: 'This is a broadcast as the dashboard shows it. Your own will be found under {list}.',
  },
);
