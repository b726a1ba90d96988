import { exactly, type ReadingId } from '../../events/readings.ts';
import { type Named, figuresIn, namedIn } from '../figures.ts';
import { amountOf, type Fields, fieldsOf, listOf, objectsIn, shownOf, textOf } from '../json.ts';
import type { Sighting } from '../platform.ts';
import { reading } from '../sightings.ts';
import { stampOf } from '../stamp.ts';
import { rowsOf } from './rows.ts';

/** The console's totals; money in yuan. */
const TOTALS: Named = {
  online_uv: 'online',
  max_online_uv: 'onlinePeak',
  uv: 'uniqueViewers',
  pv: 'entries',
  pay_amt: 'gmv',
  pay_buyer_cnt: 'buyers',
  pay_item_qty: 'itemsSold',
  pay_byr_rate: 'conversion',
  ipv_uv_rate: 'productClickRate',
  atn_uv: 'follows',
  comment_uv: 'commenters',
  favor_uv: 'likers',
  share_uv: 'sharers',
  stay_time_pu: 'dwellPerViewer',
  refund_amt: 'refunds',
};

/** The overview after the end. */
const OVERVIEW: Named = {
  pay_amt: 'gmv',
  pay_order_cnt: 'orders',
  look_uv: 'uniqueViewers',
  look_pv: 'entries',
  ipv: 'productClicks',
};

/** What is read minute by minute, and from which field; GMV and entries stand whole among the totals. */
const MINUTES: Readonly<Record<string, readonly [field: string, id: ReadingId]>> = {
  uv: ['online', 'online'],
  itemClick: ['value', 'productClicks'],
};

export const CONSOLE_READINGS: readonly ReadingId[] = namedIn(TOTALS, OVERVIEW);

/** What the console's answers hold, by name. */
export const ASSISTANT_FIELDS: readonly string[] = [
  'dataList',
  'uv',
  'deal',
  'itemClick',
  ...Object.keys(TOTALS),
];

const FEN = { minor: 100 };

/**
 * Totals as rows of `{valueType, valueNum}` in lists within a list, or by name; and the minutes of a trend, in a list that
 * says its type or stands under its name.
 */
export function readAssistant(data: Fields): Sighting[] {
  const lists = listOf(data['dataList']).map(fieldsOf);
  const named = lists
    .flatMap((list) => rowsOf(list['data']))
    .map(
      ({ valueType, valueNum, value }) =>
        [textOf(valueType) ?? '', shownOf(valueNum) ? valueNum : value] as const,
    );
  return [
    ...figuresIn(TOTALS, { ...data, ...Object.fromEntries(named) }, FEN),
    ...Object.entries(MINUTES).flatMap(([type, [field, id]]) => {
      const rows = [...lists.filter((list) => list['type'] === type).map((list) => list['data']), data[type]];
      return rows.flatMap((list) =>
        minutes(Array.isArray(list) ? rowsOf(list) : [fieldsOf(list)], field, id),
      );
    }),
  ];
}

/** A trend whose rows do not say when they were tells what holds now by its last one. */
function minutes(rows: readonly Fields[], field: string, id: ReadingId): Sighting[] {
  const told = rows.flatMap((row): { minute: ReturnType<typeof stampOf>; value: number }[] => {
    const value = amountOf(row[field]);
    return value === null || value < 0 ? [] : [{ minute: stampOf(amountOf(row['time'])), value }];
  });
  const last = told.at(-1);
  if (id === 'online' && last?.minute === null) return [reading(id, exactly(last.value))];
  return told.flatMap(({ minute, value }) =>
    minute === null ? [] : [reading(id, exactly(value), { minute })],
  );
}

const RUNNING = 1;

/**
 * What is shown when the broadcast is over; its status says whether it is. Where several broadcasts are listed, the one
 * of the page is read.
 */
export function readOverview(data: Fields, room: string | null): { sightings: Sighting[]; foreign: number } {
  const all = [...objectsIn(data)];
  const told = all.filter((fields) => 'look_pv' in fields || 'pay_order_cnt' in fields);
  const isOwn = ({ content_id: id }: Fields): boolean =>
    textOf(id) === null || (room === null ? told.length === 1 : textOf(id) === room);
  const others = new Set(told.filter((fields) => !isOwn(fields)));
  const foreign = others.size;
  if (foreign > 0 && foreign === told.length) return { sightings: [], foreign };
  const sightings = all.flatMap((fields): Sighting[] => {
    if (others.has(fields)) return [];
    const figures = told.includes(fields) ? figuresIn(OVERVIEW, fields, FEN) : [];
    const isOver = (amountOf(fields['roomStatus']) ?? 0) > RUNNING;
    return isOver ? [...figures, { kind: 'end', key: null }] : figures;
  });
  return { sightings, foreign };
}
