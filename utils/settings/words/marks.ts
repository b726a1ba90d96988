import { table } from '../table.ts';

/** What users mark, and what is said as they do. */
export const marks = table(
  {
    note: '备注',
    script: '话术环节',
    questions: '答疑',
    giveaway: '福袋抽奖',
    price: '报价',
    host: '换主播',
    privateDomain: '私域二维码',
    mark: '标记此刻',
    text: '说明（可不填）',
    hostName: '接班主播的名字',
    marked: '{time} 已标记：{kind}',
    notMarked: '没有标记成功，请再试一次',
    undo: '撤销',
  },
  {
    note: 'Note',
    script: 'Script step',
    questions: 'Q&A',
    giveaway: 'Giveaway',
    price: 'Price shown',
    host: 'Host change',
    privateDomain: 'Group QR code',
    mark: 'Mark this moment',
    text: 'A few words (optional)',
    hostName: 'Name of the host who comes on',
    marked: '{kind} marked at {time}',
    notMarked: 'Not marked: please try again',
    undo: 'Undo',
  },
);
