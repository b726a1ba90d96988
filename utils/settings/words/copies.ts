import { table } from '../table.ts';

/** The words of the folder that copies go to, of what is found there, and of what the law has kept. */
export const copies = table(
  {
    folder: '副本存到',
    downloads: '下载文件夹里的 Roomtally',
    choose: '选择文件夹',
    forget: '改回下载文件夹',
    noFolders: '这个浏览器不能选择文件夹，只能存到下载文件夹。',
    closed: '浏览器要你再次允许写入“{name}”。在那之前副本存到下载文件夹（如果允许了管理下载）。',
    allow: '允许写入',
    background:
      '场次结束后约 10–15 分钟，没有打开看板时，会在后台打开一个标签页存好副本，然后自动关闭。浏览器没有运行时存不了，下次启动后补上。所选文件夹的写入许可如果被浏览器收回，后台也不能询问。',
    legal: '依法保存的天数（自己的场次）',
    legalSays:
      '设了以后，在这些天内自己的场次和它们的副本都不会自动删除，没有副本的会提醒。例如网络交易信息要求保存不少于三年（1095 天）；适用哪一条请自己核对。',
    legalOff: '没有设',
    remind: '{count} 场还在依法保存期内，浏览器之外没有副本；最早的一场是 {day}。',
    remindOff: '打开自动副本，或导出存档。',
    remindOn: '自动副本已打开，会在看板开着时补上；一直没补上的话，请检查写入许可。',
    settings: '去设置',
    found: '文件夹里有 {count} 个新存档。',
    look: '看看会导入什么',
    later: '以后再说',
    decline: '不导入',
    tooLarge: '“{title}”太大，一个存档装不下，没有最新的副本。',
    tooLargeMore: '“{title}”和另外 {count} 场太大，一个存档装不下，没有最新的副本。',
    tooLargeSays: '其他场次照常留副本。要在浏览器之外留一份，请用“导出”存成 CSV 或 Parquet。',
    understood: '知道了',
  },
  {
    folder: 'Copies go to',
    downloads: 'Roomtally within the downloads',
    choose: 'Choose a folder',
    forget: 'Back to downloads',
    noFolders: 'This browser lets no folder be chosen: copies go to the downloads.',
    closed:
      'The browser asks you again to let “{name}” be written to. Until then copies go to the downloads, if those may be managed.',
    allow: 'Allow writing',
    background:
      'While no dashboard is open, a tab opens in the background some 10 to 15 minutes after a broadcast, makes the copies and closes itself. While the browser does not run nothing can be copied: that is made up for at its next start. Where the browser has withdrawn the folder, nothing in the background can ask for it.',
    legal: 'Days the law has own broadcasts kept',
    legalSays:
      'While within them, neither own broadcasts nor copies of them are deleted by themselves, and those without a copy are pointed out. China, for one, asks that trade records be kept for three years (1,095 days); which rule applies to you is for you to check.',
    legalOff: 'Not set',
    remind:
      '{count} broadcasts are still to be kept by law and have no copy outside the browser; the oldest is of {day}.',
    remindOff: 'Switch copies on, or export an archive.',
    remindOn:
      'Copies are on and are made up for while the dashboard is open; if this stays, check whether they may be written.',
    settings: 'To the settings',
    found: 'There are {count} new archives in the folder.',
    look: 'See what they would bring',
    later: 'Later',
    decline: 'Do not import',
    tooLarge: '“{title}” is too large for an archive and has no up-to-date copy.',
    tooLargeMore:
      '“{title}” and others ({count}) are too large for an archive and have no up-to-date copies.',
    tooLargeSays:
      'Other broadcasts are copied as usual. To have these outside the browser, export them as CSV or Parquet.',
    understood: 'Understood',
  },
);
