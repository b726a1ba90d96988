import { table } from '../table.ts';

/** Names and units that every part of the interface uses. */
export const common = table(
  {
    product: '播间数',
    room: '直播间',
    console: '主播后台',
    bound: '绑定的页面',
    perMinute: '/分',
    coins: '币',
    hours: '小时',
    minutes: '分',
    seconds: '秒',
    openDashboard: '打开看板',
    close: '关闭',
    amountHidden: '金额已隐藏',
  },
  {
    product: 'Roomtally',
    room: 'Room',
    console: 'Streamer’s console',
    bound: 'Bound page',
    perMinute: '/min',
    coins: 'coins',
    hours: 'h',
    minutes: 'min',
    seconds: 's',
    openDashboard: 'Open dashboard',
    close: 'Close',
    amountHidden: 'Amount hidden',
  },
);
