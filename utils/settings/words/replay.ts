import { table } from '../table.ts';

/** What is said around a broadcast's recording and what is cut from it. */
export const replay = table(
  {
    title: '看回放',
    choose: '选择这场直播的录像',
    chooseSays:
      '也可以把录像拖到时间线上。文件只在本机打开，不复制、不上传；点时间线上的任何一处，就看到当时的画面。',
    dropHere: '松开就打开这段录像',
    unplayable: '浏览器放不了这个文件。换成 MP4（H.264）或 WebM 再试；切片清单照样可以用。',
    seen: '画面时间 {time}',
    align: '这一帧的实际时间是',
    alignSays: '默认录像从采集开始时录起。对不上时，停在看得出时间的一帧，填上当时的钟点。',
    fromStart: '录像从采集开始时录起',
    remove: '移开录像',
    cuts: '切片清单',
    cutsSay: '标记的一刻取前 15 秒到后 45 秒。没有打开录像时，按录像从采集开始时录起计算。',
    explanations: '商品讲解（{count}）',
    marks: '标记（{count}）',
    stretches: '从时间线选的（{count}）',
    csv: '存为表格 CSV',
    edl: '存为 EDL',
    ffmpeg: '存为 ffmpeg 命令',
    name: '名称',
    at: '直播时间',
    in: '入点',
    out: '出点',
    take: '把这一段加入切片清单',
    taken: '时间线 {time}',
    added: '已加入切片清单',
  },
  {
    title: 'Watch it again',
    choose: 'Choose the broadcast’s recording',
    chooseSays:
      'Or drop it on the timeline. It stays a file on this computer: nothing is copied or sent. A click anywhere on the timeline shows that moment.',
    dropHere: 'Let go to open this recording',
    unplayable:
      'The browser cannot play this file. Try MP4 (H.264) or WebM; the cut list works all the same.',
    seen: 'Shown: {time}',
    align: 'This frame was at',
    alignSays:
      'A recording is taken to begin when the counting did. Where it did not, stop at a frame whose time can be told, and fill it in.',
    fromStart: 'It begins when the counting did',
    remove: 'Put it away',
    cuts: 'Cut list',
    cutsSay:
      'A marked moment is cut from 15 seconds before to 45 after. Without a recording, places count from when the counting began.',
    explanations: 'Explanations ({count})',
    marks: 'Marks ({count})',
    stretches: 'From the timeline ({count})',
    csv: 'Save as CSV',
    edl: 'Save as EDL',
    ffmpeg: 'Save as ffmpeg commands',
    name: 'Name',
    at: 'Time',
    in: 'In',
    out: 'Out',
    take: 'Add this stretch to the cut list',
    taken: 'Timeline {time}',
    added: 'Added to the cut list',
  },
);
