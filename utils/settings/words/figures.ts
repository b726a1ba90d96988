import { table } from '../table.ts';

/** What stands by a figure: how it is known, why it is not. */
export const figures = table(
  {
    observed: '实测',
    reported: '平台数据',
    estimated: '推算',
    notSent: '平台未提供',
    needsConsole: '需打开主播后台',
    needsHistory: '需要更多场次',
    notYet: '还没收到',
    notEstimable: '数据还不够',
    few: '人数太少，不算比例',
    coverageOf: '覆盖 {share}',
    openConsole: '打开主播后台',
  },
  {
    observed: 'Observed',
    reported: 'Reported',
    estimated: 'Estimated',
    notSent: 'not sent',
    needsConsole: 'needs console',
    needsHistory: 'needs more broadcasts',
    notYet: 'nothing heard yet',
    notEstimable: 'too little to tell',
    few: 'too few for a share',
    coverageOf: '{share} covered',
    openConsole: 'Open the console',
  },
);
