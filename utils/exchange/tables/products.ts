import { NAMES } from '../../metrics/names.ts';
import { DEFINITIONS, type MetricId } from '../../metrics/definitions.ts';
import { type Explained, PRODUCT_TOTALS } from '../../metrics/explained.ts';
import { between } from '../../units.ts';
import { bounded } from './bounded.ts';
import { tableOf } from './table.ts';

/** What the room did meanwhile. */
const OF_ROOM = ['onlineAverage', 'entries', 'netFlow', 'lossRate', 'comments'] as const satisfies MetricId[];

/** One row an explanation of a product: what the room did meanwhile, and what the product itself did. */
export const products = tableOf<Explained>(
  'products',
  [
    { name: 'item', unit: 'text', zh: '商品编号', en: 'Product id', read: ({ item }) => item },
    { name: 'from', unit: 'time', zh: '讲解开始', en: 'Explanation begins', read: ({ from }) => from },
    { name: 'until', unit: 'time', zh: '讲解结束', en: 'Explanation ends', read: ({ until }) => until },
    {
      name: 'explanationSeconds',
      unit: 'seconds',
      zh: '讲解时长（秒）',
      en: 'Length of the explanation in seconds',
      read: ({ from, until }) => between(from, until) / 1000,
    },
    ...OF_ROOM.flatMap((id) => {
      const { unit } = DEFINITIONS[id];
      const name = NAMES[id];
      const [zh, en] = [`讲解时直播间的${name.zh}`, `Of the room meanwhile: ${name.en}`];
      return bounded<Explained>({ name: `room_${id}`, unit, zh, en, of: ({ room }) => room[id] });
    }),
    ...PRODUCT_TOTALS.flatMap((id) => {
      const { unit } = DEFINITIONS[id];
      const name = NAMES[id];
      const [zh, en] = [`这件商品的${name.zh}`, `Of the product: ${name.en}`];
      return bounded<Explained>({ name: id, unit, zh, en, of: ({ product }) => product[id] });
    }),
  ],
  ({ detail }) => detail.explained,
);
