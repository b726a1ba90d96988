import { table } from '../table.ts';

/** What the toolbar's popup says. */
export const popup = table(
  {
    recording: '正在采集',
    opened: '已打开的直播间',
    nothing: '没有正在采集的直播间',
    nothingSays: '在浏览器里打开一个直播间，播间数会自动开始计数。',
    since: '{time} 起',
    mine: '我的',
    open: '查看本场数据',
    diagnostics: '收到 {frames} 帧，读懂 {understood} 帧',
    broken: '{broken} 帧损坏',
    dropped: '来得太快，丢弃 {dropped} 帧',
    lost: '连接已断开，刷新该页面后继续计数',
    sites: '成交数据',
    sitesSays: '订单、GMV 和转化率只在主播后台里有。允许读取后，打开后台即可自动计入。',
    askedRooms: '更多直播平台',
    askedRoomsSay: '这些平台的直播间要先允许，才会开始计数；随时可以在“你的数据”里收回。',
    allowed: '已允许',
    allow: '允许',
    allowHost: '允许读取 {host}',
    overlay: '在 {host} 显示浮层',
  },
  {
    recording: 'Recording now',
    opened: 'Rooms that are open',
    nothing: 'No room is being recorded',
    nothingSays: 'Open a live room in this browser, and Roomtally starts counting by itself.',
    since: 'since {time}',
    mine: 'mine',
    open: 'Open this broadcast',
    diagnostics: '{frames} frames heard, {understood} understood',
    broken: '{broken} broken',
    dropped: '{dropped} dropped: they came too fast',
    lost: 'Connection lost: reload that page to go on counting',
    sites: 'Sales figures',
    sitesSays:
      'Orders, GMV and conversion stand only in the streamer’s console. Once allowed, they are counted whenever it is open.',
    askedRooms: 'More platforms',
    askedRoomsSay:
      'Rooms of these are counted once they are allowed. “Your data” takes that back at any time.',
    allowed: 'Allowed',
    allow: 'Allow',
    allowHost: 'Allow reading {host}',
    overlay: 'Show the overlay on {host}',
  },
);
