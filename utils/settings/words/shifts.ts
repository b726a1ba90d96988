import { table } from '../table.ts';

/** What the page of a broadcast says of its hosts' shifts. */
export const shifts = table(
  {
    heading: '主播班次',
    host: '主播',
    from: '时间',
    length: '时长',
    unnamed: '未标明',
  },
  {
    heading: 'Host shifts',
    host: 'Host',
    from: 'Time',
    length: 'Length',
    unnamed: 'Not named',
  },
);
