import { table } from '../table.ts';

/** The words of exports, archives and imports. */
export const exchange = table(
  {
    refused_notArchive: '这不是播间数的存档。请选择名字以 .roomtally 结尾的文件。',
    refused_cut: '文件不完整，可能没有下载完。请重新取一份。',
    refused_tampered: '文件的内容和它自己的校验不符：传输中损坏，或被改动过。请重新取一份。',
    refused_newer: '它由更新版本的播间数写成。请先更新扩展，再导入。',
    refused_foreign: '文件里有不属于存档的内容，没有导入。',
    refused_tooLarge: '文件太大，解开后超过了存档的上限，没有导入。请分几次导出，再逐个导入。',
    refused_invalid: '文件里有读不懂的记录，没有导入。请让对方更新扩展后重新导出。',
  },
  {
    refused_notArchive: 'This is no archive of Roomtally. Choose a file whose name ends with .roomtally.',
    refused_cut: 'The file is incomplete, perhaps not fully downloaded. Get it again.',
    refused_tampered:
      'The file is not what its own checksums say: it was damaged on the way, or changed. Get it again.',
    refused_newer: 'A newer version of Roomtally wrote it. Update the extension, then import it.',
    refused_foreign: 'The file holds something that does not belong into an archive. Nothing was imported.',
    refused_tooLarge:
      'The file is too large: unpacked, it exceeds what an archive may hold. Nothing was imported. Export in several parts and import them one by one.',
    refused_invalid:
      'The file holds rows that make no sense. Nothing was imported. Let whoever sent it update the extension and export again.',
  },
);
