import { table } from '../table.ts';

/** The words in which a figure is explained: how it is known, why it is not, and what its card tells. */
export const figures = table(
  {
    observed: '实测',
    observedSays: '由播间数从页面收到的数据里逐条数出。',
    reported: '平台数据',
    reportedSays: '平台自己给出的数字，或只由这些数字算出。',
    estimated: '推算',
    estimatedSays: '没有直接的数据，由其他数字推算而来。',

    notSent: '平台未提供',
    notSentSays: '平台的页面数据里没有这一项，看不到，也不猜。',
    needsConsole: '需打开主播后台',
    needsConsoleSays:
      '观众页面里没有成交和商品数据。在同一个浏览器里打开主播后台（百应或罗盘大屏）即可得到。',
    needsHistory: '需要更多场次',
    needsHistorySays:
      '要和同一直播间的其他场次比较。多采集几场，够了就会显示；主播占比还需要给场次加上“主播:名字”标签。',
    notYet: '还没收到',
    notYetSays: '到现在还没有收到这一项。保持页面打开，收到就会显示。',
    notBrought: '没有填',
    notBroughtSays: '页面不会告诉。在场次页的“投放与私域”里填，或在“订单”页导入文件。',
    notEstimable: '数据还不够',
    notEstimableSays: '时间太短，或误差范围太大，算出来没有意义。继续采集，够了就会显示。',

    value: '数值',
    few: '人数太少，不算比例',
    fewSays: '成功或不成功的人数不到 5，比例没有意义，只列出人数。',
    chance: '偶然误差',
    chanceSays: '{low}–{high}（Wilson 95% 区间）：即使数得完全准，换一批同样的观众也会在这个范围里变动。',
    estimate: '估计值',
    estimateSays: '“≈”后面的数把缺口按前后同样长时间里的速度补上；“≥”是确实看到的。',
    calculation: '分子 ÷ 分母',
    window: '时间段',
    coverageOf: '覆盖 {share}',
    basis: '怎么知道',
    source: '数据来源',
    boundOn: '你在 {site} 上绑定的数字。',
    fromOrders: '由导入的订单算出。',
    otherSets: '按其他口径',
    rulesFired: '由哪些规则判定',
    openDefinition: '查看定义',
    reportedByPlatform: '平台显示',
    openConsole: '打开主播后台',
  },
  {
    observed: 'Observed',
    observedSays: 'Counted by Roomtally, one by one, from what the page received.',
    reported: 'Reported',
    reportedSays: 'The platform’s own figure, or made only of such figures.',
    estimated: 'Estimated',
    estimatedSays: 'Not sent as such: inferred from other figures.',

    notSent: 'not sent',
    notSentSays: 'The platform does not send this to the page. It cannot be seen here, and is not guessed.',
    needsConsole: 'needs console',
    needsConsoleSays:
      'Viewers’ pages carry no orders and no product figures. Open the streamer’s console in the same browser (on Douyin: Buyin or Compass) to fill this in.',
    needsHistory: 'needs more broadcasts',
    needsHistorySays:
      'It compares the room’s broadcasts. Record more of them: it appears when there are enough. The host’s share also needs a tag “host:name”.',
    notYet: 'nothing heard yet',
    notYetSays: 'Nothing of this has arrived so far. Keep the page open: it appears when it does.',
    notBrought: 'not entered',
    notBroughtSays:
      'No page tells it. Type it in under “Spend and groups” on the broadcast’s page, or import a file on the page of orders.',
    notEstimable: 'too little to tell',
    notEstimableSays:
      'The span is too short, or the bounds are too wide, for a meaningful figure. Keep recording: it appears when there is enough.',

    value: 'Value',
    few: 'too few for a share',
    fewSays: 'With fewer than 5 who did, or who did not, a share means nothing: the counts stand instead.',
    chance: 'Chance',
    chanceSays:
      '{low}–{high} (Wilson’s 95% interval): even counted exactly, other viewers of the same kind would have come out within it.',
    estimate: 'Estimate',
    estimateSays:
      'What follows “≈” fills the gaps at the pace of as much time before and after; “≥” is what was seen.',
    calculation: 'Made of',
    window: 'Window',
    coverageOf: '{share} covered',
    basis: 'Known by',
    source: 'Source',
    boundOn: 'A figure that you bound on {site}.',
    fromOrders: 'Computed from imported orders.',
    otherSets: 'By other definitions',
    rulesFired: 'By which rules',
    openDefinition: 'See the definition',
    reportedByPlatform: 'The platform says',
    openConsole: 'Open the console',
  },
);
