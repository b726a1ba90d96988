import type { TopicWords } from '../recorder/topics.ts';
import type { Settings } from './settings.ts';

const words = (listed: string): string[] => listed.split(',');

/** The words that comments are looked through for while the user has set no others. */
const DEFAULT_TOPIC_WORDS: TopicWords = {
  price: words('多少钱,价格,怎么卖,优惠,便宜,太贵,price,how much,discount'),
  size: words('尺码,多大,身高,体重,斤穿,size,fit'),
  stock: words('有货,没货,库存,补货,断货,stock,sold out'),
  shipping: words('发货,快递,物流,包邮,运费,ship,deliver'),
  afterSales: words('退货,退款,换货,售后,质保,return,refund'),
  complaint: words('骗人,假货,投诉,质量差,差评,垃圾,scam,fake'),
};

/** The words in force. */
export const topicWordsOf = ({ topics }: Pick<Settings, 'topics'>): TopicWords => ({
  ...DEFAULT_TOPIC_WORDS,
  ...topics,
});
