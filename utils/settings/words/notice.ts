import { table } from '../table.ts';

/** What a notification says: the background brings these words and no others. */
export const notice = table(
  {
    title: '播间数读不懂{platform}了',
    says: '数据还在来，但一帧也没读懂，平台可能改版了。点这里看详情和最新版本。',
  },
  {
    title: 'Roomtally does not understand {platform} any more',
    says: 'Data arrives, but none of it is understood: the platform may have changed. Click for details and the newest version.',
  },
);
