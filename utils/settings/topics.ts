import type { TopicWords } from '../recorder/topics.ts';
import type { Settings } from './settings.ts';

const words = (listed: string): string[] => listed.split(',');

/** The words that comments are looked through for while the user has set no others. */
export const DEFAULT_TOPIC_WORDS: TopicWords = {
  price: words('多少钱,价格,几块,怎么卖,优惠,便宜,太贵,券,price,how much,discount,coupon,cheap'),
  size: words('尺码,码数,多大,多高,多重,斤穿,身高,体重,大码,size,fit'),
  stock: words('有货,没货,库存,补货,断货,卖完,抢不到,还有吗,stock,sold out,restock'),
  shipping: words('发货,快递,物流,包邮,运费,几天到,哪里发,ship,deliver,courier,postage'),
  afterSales: words('退货,退款,换货,售后,质保,七天无理由,return,refund,exchange,warranty'),
  complaint: words('骗人,假货,投诉,质量差,太差,差评,坑人,垃圾,不发货,scam,fake,complain,terrible,broken'),
};

/** The words in force. */
export const topicWordsOf = ({ topics }: Pick<Settings, 'topics'>): TopicWords => ({
  ...DEFAULT_TOPIC_WORDS,
  ...topics,
});
