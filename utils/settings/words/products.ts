import { table } from '../table.ts';

/** What the pages of products over all broadcasts say. */
export const products = table(
  {
    title: '商品',
    says: '各场讲解过的商品。正在直播的场次结束后计入；点击人数按每次讲解相加，同一个人可能算不止一次。',
    none: '还没有讲解过的商品。平台会告诉页面哪个商品正在讲解时，这里才有：采集一场带货直播试试。',
    back: '全部商品',
    gone: '没有这个商品的讲解记录：场次可能已被删除。',
    explanations: '讲解次数',
    times: '{explanations} 次 · {broadcasts} 场',
    length: '讲解总时长',
    best: '最佳时段',
    hour: '{hour} 点',
  },
  {
    title: 'Products',
    says: 'The products explained in all broadcasts; one that is on counts when it is over. Clickers are added up by explanation: a person may count more than once.',
    none: 'No product was explained yet. They appear once a room is counted whose platform tells which product is on.',
    back: 'All products',
    gone: 'No explanation of this product: its broadcasts may have been deleted.',
    explanations: 'Explanations',
    times: '{explanations} in {broadcasts} broadcasts',
    length: 'Time in all',
    best: 'Best hour',
    hour: '{hour}:00',
  },
);
