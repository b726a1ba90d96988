import { table } from '../table.ts';

/** What a notification says: the background brings these words and no others. */
export const notice = table(
  {
    title: '播间数读不懂{platform}了',
    says: '平台可能改版了，点这里看怎么办。',
    silent: '3 分钟没有数据了。直播还在进行的话，请刷新直播间页面。',
    asleep: '直播间的标签页休眠了，没有在计数。点这里切过去。',
    discarded: '浏览器收起了直播间的标签页，没有在计数。点这里重新打开。',
  },
  {
    title: 'Roomtally no longer understands {platform}',
    says: 'It may have changed. Click to see what helps.',
    silent: 'Nothing has come for 3 minutes. If it is still on, reload its page.',
    asleep: 'Its tab is asleep and not counted. Click to go there.',
    discarded: 'The browser discarded its tab: it is not counted. Click to open it again.',
  },
);
