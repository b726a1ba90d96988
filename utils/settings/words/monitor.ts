import { table } from '../table.ts';

/** What is said around the figures outside of live pages: always on top, pausing, the toolbar's badge. */
export const monitor = table(
  {
    onTop: '置顶显示',
    open: '打开小窗',
    openSays: '直播间数据放在其他窗口旁边或上面',
    pause: '暂停采集',
    pauseNamed: '暂停采集：{title}',
    paused: '已暂停，不计数',
    resume: '继续',
    resumeNamed: '继续采集：{title}',
    whileOnAir: '直播时看什么',
    whileOnAirSays: '浮层、置顶小窗和侧边栏显示的指标及顺序。默认由播间数挑选最有用的几个。',
    hideAmountsSays:
      '浮层、弹窗、小窗和整个看板都不显示金额和礼物价值，战报也默认隐去。看板右上角可以随时切换。默认显示。',
    badge: '工具栏角标',
    badgeSays: '在工具栏图标上显示一个数字。默认是在线人数；平台读不懂时显示“!”。',
    noBadge: '不显示',
  },
  {
    onTop: 'Keep on top',
    open: 'Open a small window',
    openSays: 'The rooms’ figures beside or above other windows',
    pause: 'Pause',
    pauseNamed: 'Pause {title}',
    paused: 'Paused: not counted',
    resume: 'Go on',
    resumeNamed: 'Go on with {title}',
    whileOnAir: 'On air',
    whileOnAirSays:
      'The figures that the overlay, the window on top and the side panel show, in order. By default Roomtally picks those that tell most.',
    hideAmountsSays:
      'Overlay, popup, window and the whole dashboard show no amounts of money and no gifts’ worth, nor do reports unless you ask. The switch is at the dashboard’s top right, too. By default they are shown.',
    badge: 'Toolbar badge',
    badgeSays:
      'A figure on the toolbar’s icon. By default it is the viewers online; “!” tells when a platform is not understood.',
    noBadge: 'None',
  },
);
