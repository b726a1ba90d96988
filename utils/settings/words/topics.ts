import { table } from '../table.ts';

/** What is said of the topics of comments, and of the words by which they are told. */
export const topics = table(
  {
    price: '价格',
    size: '尺码',
    stock: '库存',
    shipping: '发货',
    afterSales: '售后',
    complaint: '抱怨',
    title: '评论里在问什么',
    says: '评论到达时比对一次，只记下提到哪几类；文字随即丢弃。共比对 {count} 条，一条可以属于几类。',
    none: '这场直播没有比对过评论。从下一场开始，会按设置里的词统计。',
    total: '{count} 条',
    perMinute: '每分钟，最多 {count} 条',
    edit: '改这些词',
    settings: '评论关键词',
    settingsSay:
      '每类一行，词之间用逗号隔开，不分大小写。改动从之后的评论起生效；只记类别，不存评论文字。默认是预设的词。',
  },
  {
    price: 'Price',
    size: 'Size',
    stock: 'Stock',
    shipping: 'Shipping',
    afterSales: 'Returns and refunds',
    complaint: 'Complaints',
    title: 'What comments ask about',
    says: 'Each comment is looked through once, as it arrives; only its topics are kept and its text is dropped. {count} looked through; one may be about several.',
    none: 'Comments of this broadcast were not looked through. From the next one on the words in the settings count.',
    total: '{count}',
    perMinute: 'a minute, at most {count}',
    edit: 'Change the words',
    settings: 'Words in comments',
    settingsSay:
      'A line for each topic, words separated by commas, in any case. Changes hold for comments from then on; only topics are kept, never a comment’s text. By default the preset words.',
  },
);
