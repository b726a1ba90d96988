import { table } from '../table.ts';

/** What is said where a newer version of the extension left the data. */
export const newer = table(
  {
    says: '本机的数据是更新版本的播间数存的，这个版本读不了。请更新扩展；在那之前不计数，数据也不会改动。',
  },
  {
    says: 'A newer version of Roomtally stored the data on this computer, which this one cannot read. Update the extension: until then nothing is counted, and nothing is changed.',
  },
);
