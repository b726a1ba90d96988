import { table } from '../table.ts';

/** What the page says that shows all rooms being counted. */
export const live = table(
  {
    title: '直播中',
    none: '现在没有正在采集的直播。打开一个直播间，它就会出现在这里。',
    rooms: '正在采集的直播间',
    keys: '点一个直播间放大；方向键切换，回车放大或还原。',
    fullScreen: '全屏',
    leaveFullScreen: '退出全屏',
    recent: '近 10 分钟',
    silent: '已 {length}没有数据。直播还在进行的话，请刷新直播间页面。',
    fellSilent: '没有新数据了。直播还在进行的话，请刷新直播间页面。',
    product: '正在讲解',
    productNow: '正在讲解 {item} · {time} 起，已 {length}',
    noProduct: '现在没有商品在讲解。',
    noAlerts: '近 30 分钟没有提醒。',
    over: '（已结束）',
    online: '在线，近 {minutes} 分钟：{low}–{high}',
  },
  {
    title: 'Live',
    none: 'No broadcast is being counted. Open a live room, and it appears here.',
    rooms: 'Rooms being counted',
    keys: 'Click a room to enlarge it; arrow keys go on, Enter enlarges or puts back.',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    recent: 'Last 10 minutes',
    silent: 'Nothing for {length}. If the broadcast is still on, reload the room’s page.',
    fellSilent: 'Nothing comes any more. If the broadcast is still on, reload the room’s page.',
    product: 'Being explained',
    productNow: '{item} being explained since {time}, {length} so far',
    noProduct: 'No product is being explained.',
    noAlerts: 'No alerts in the last 30 minutes.',
    over: '(over)',
    online: 'Online, last {minutes} min: {low}–{high}',
  },
);
