import { table } from '../table.ts';

/** What a notification says: the background brings these words and no others. */
export const notice = table(
  {
    title: '播间数读不懂{platform}了',
    says: '平台可能改版了，点这里看怎么办。',
  },
  {
    title: 'Roomtally no longer understands {platform}',
    says: 'It may have changed. Click to see what helps.',
  },
);
