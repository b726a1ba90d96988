import { table } from '../table.ts';

/** What is said of hosts and of sameness: it stands with the words of comparing. */
export const across = table(
  {
    hosts: '主播占比',
    hostsSay:
      '成交和观看有多少系于一人。几位主播同播，单独算一组；括号是没有写主播的场次全归别人、或全归这一位时的占比。',
    host: '主播',
    ofGmv: 'GMV 占比',
    ofTime: '观看时长占比',
    hostsKnown: 'GMV 已知 {gmv} 场，观看时长已知 {time} 场，共 {all} 场。',
    bounds: '{low}–{high}',

    sameness: '内容雷同',
    samenessSays: '每一场与前一场有多像：{formula}。到 {similar} 就算相似。',
    samenessRoom: '选定一个直播间，才能看前后两场有多像。',
    samenessNone: '至少要有两场播完的直播。',
    broadcast: '场次',
    likeBefore: '与前一场的相似度',
    products: '商品',
    row: '连续相似',
    rowCount: '{count} 场',
    rowNow: '最近 {count} 场连续相似。',
    rowNone: '最近一场与前一场不相似。',
    rowUnknown: '最近一场没有可比的商品或标签。',
    claim: '行业报告的说法，未经核实：{claim}。',
  },
  {
    hosts: 'Host share',
    hostsSay:
      'How much of sales and viewing rests on one person. Hosts on air together count as a group of their own. In brackets: the share if all broadcasts without a named host were another’s, or this host’s.',
    host: 'Host',
    ofGmv: 'Share of GMV',
    ofTime: 'Share of viewer-minutes',
    hostsKnown: 'GMV is known of {gmv}, viewer-minutes of {time}, out of {all} broadcasts.',
    bounds: '{low}–{high}',

    sameness: 'Sameness',
    samenessSays:
      'How alike each broadcast is to the one before. {formula}. From {similar} on they are similar.',
    samenessRoom: 'Choose one room to see how alike its broadcasts are.',
    samenessNone: 'At least two finished broadcasts are needed.',
    broadcast: 'Broadcast',
    likeBefore: 'Like the one before',
    products: 'Products',
    row: 'Similar in a row',
    rowCount: '{count}',
    rowNow: 'The last {count} broadcasts are similar in a row.',
    rowNone: 'The last broadcast is not similar to the one before.',
    rowUnknown: 'The last broadcast has no products or tags to compare.',
    claim: 'Claimed in reports, unverified: {claim}.',
  },
);
