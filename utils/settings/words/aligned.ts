import { table } from '../table.ts';

/** What the page says that lays broadcasts over one another. */
export const aligned = table(
  {
    title: '曲线对比',
    by: '对齐方式',
    start: '按开播时间',
    clock: '按钟点',
    mark: '按标记：第一个“{kind}”',
    tooFew: '至少选两场。到场次列表里勾选两场以上，再点对比。',
    nothing: '这几场都没有这项数据。',
    asTable: '逐分钟表格',
    minute: '时间',
  },
  {
    title: 'Curves compared',
    by: 'Align by',
    start: 'Start',
    clock: 'Time of day',
    mark: 'Mark: the first “{kind}”',
    tooFew: 'Choose at least two: tick them in the list of broadcasts, then compare.',
    nothing: 'None of them has this figure.',
    asTable: 'Minute by minute',
    minute: 'Time',
  },
);
