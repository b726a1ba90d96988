import type { GiftKind } from '../douyin/gifts.ts';

/** All names here are made up. */
export const TITLE = '山雀杂货铺 换季好物专场';

/** A product of the shop. */
export interface Product {
  readonly id: string;
  readonly title: string;
  /** In fen. */
  readonly price: number;
  /** The share of those who see it explained that open its page, and of those the share that order. */
  readonly appeal: number;
  readonly desire: number;
}

export const PRODUCTS = [
  { title: '山雀 棉花云 四层纱午睡毯', price: 8900, appeal: 0.05, desire: 0.2 },
  { title: '山雀 拾光保温杯 480毫升', price: 6990, appeal: 0.06, desire: 0.24 },
  { title: '山雀 小麦穗 全麦欧包十只装', price: 3990, appeal: 0.11, desire: 0.42 },
  { title: '山雀 竹影沥水碗架 双层', price: 12900, appeal: 0.035, desire: 0.14 },
  { title: '山雀 桂花乌龙冷泡茶 三十包', price: 4900, appeal: 0.07, desire: 0.3 },
  { title: '山雀 橘灯床头夜灯 充电款', price: 9900, appeal: 0.045, desire: 0.18 },
  { title: '山雀 松果羊毛混纺袜 五双', price: 5900, appeal: 0.06, desire: 0.26 },
  { title: '山雀 铸铁平底锅 二十六厘米', price: 21900, appeal: 0.03, desire: 0.1 },
].map((product, index) => ({ ...product, id: `35${index}7204118360942${index}71` })) satisfies Product[];

/** The product that everybody wants. */
export const BEST_SELLER = 2;

export const GIFTS: readonly [GiftKind, ...GiftKind[]] = [
  { id: 463, name: '小心心', diamonds: 1, combo: true },
  { id: 685, name: '粉丝团灯牌', diamonds: 1, combo: false },
  { id: 2002, name: '玫瑰', diamonds: 1, combo: true },
  { id: 164, name: '棒棒糖', diamonds: 9, combo: true },
  { id: 3389, name: '亲吻', diamonds: 99, combo: true },
];

export const DRAW_PASSWORD = '山雀今晚送午睡毯给我吧';

/** What viewers type when the host says: type 1. */
export const CALL_ANSWERS = ['1', '1', '1', '111', '扣1', '扣1！'] as const;

export const GREETINGS = [
  '主播晚上好我又来蹲了',
  '终于等到开播啦刚吃完饭',
  '前排报到今天有福利吗',
  '从上一场一直等到现在',
  '声音画面都正常可以开始了',
] as const;

/** What people say while products are explained: a beginning, a middle, an end. */
export const REMARKS = {
  openings: [
    '主播',
    '姐姐',
    '请问一下',
    '那个',
    '客服在吗',
    '我想问',
    '等一下',
    '真的',
    '上次买过',
    '帮我看看',
  ],
  middles: [
    '这个多久能发货呢',
    '寄到新疆要不要加运费',
    '还有没有别的颜色可以选',
    '能不能再便宜几块钱',
    '刚才那个还能返场吗',
    '洗了会不会缩水掉色',
    '两个人用够不够大',
    '送给爸妈合不合适',
    '和旗舰店是一样的吗',
    '我拍了记得备注一下',
    '可以开发票报销吗',
    '质量确实不错会回购',
    '包装能不能换成礼盒',
    '小朋友可以用这个吗',
    '优惠券在哪里领呀',
    '保质期到什么时候',
    '能不能上身或者上手看看',
    '刚下单了求尽快安排',
    '为什么我点进去没有货',
    '七天无理由支持的吧',
  ],
  endings: ['', '', '', '谢谢', '～～', '！！', '在线等', '[玫瑰]', '[捂脸]', '麻烦了'],
} as const;

export const EMOJI_REMARKS = [
  '[比心][比心]主播辛苦了',
  '[玫瑰][玫瑰]支持支持',
  '[爱心][爱心]太喜欢了',
] as const;

/** A nickname is a beginning, a name and an end. */
export const NICKNAMES = {
  openings: ['爱吃', '想养', '种着', '住在', '路过', '收藏', '画着', '等待', '梦见', '卖掉', '偷吃', '背着'],
  names: [
    '柚子皮',
    '旧磁带',
    '三只橘猫',
    '半亩菜园',
    '蓝色邮筒',
    '糯米藕',
    '海边书店',
    '月台的灯',
    '冬天的鱼',
    '第七颗星',
    '山坡羊',
    '纸飞机',
    '老木吉他',
    '北窗雨声',
    '薄荷汽水',
    '晒谷场',
  ],
  endings: [
    '的阿禾',
    '的小满',
    '的林舟',
    '的豆包',
    '的南乔',
    '的大橙',
    '的知夏',
    '的木木',
    '的老周',
    '的青青',
  ],
} as const;
