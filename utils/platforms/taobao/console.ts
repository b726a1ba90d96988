import type { ReadingId } from '../../events/readings.ts';
import { type Named, figuresIn, namedIn } from '../figures.ts';
import { type Fields, amountOf, fieldsOf, listOf, objectsIn, shownOf, textOf } from '../json.ts';
import type { Sighting } from '../platform.ts';
import { reading } from '../sightings.ts';

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
  atn_uv: 'follows',
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
 * Rows of `{valueType, valueNum}` in lists within a list, or the same by name; or the minute trends, of which
 * the last online counts.
 */
export function readAssistant(data: Fields): Sighting[] {
  const rows = listOf(data['dataList']).flatMap((group) => listOf(fieldsOf(group)['data']));
  const named = rows
    .map(fieldsOf)
    .map(({ valueType, valueNum }) => [textOf(valueType) ?? '', valueNum] as const);
  const minute = fieldsOf(listOf(data['uv']).at(-1) ?? data['uv']);
  const online = shownOf(minute['online']);
  return [
    ...figuresIn(TOTALS, { ...data, ...Object.fromEntries(named) }, FEN),
    ...(online ? [reading('online', online)] : []),
  ];
}

const RUNNING = 1;

/** What is shown when the broadcast is over; its status says whether it is. */
export function readOverview(data: Fields): Sighting[] {
  const sightings: Sighting[] = [];
  for (const fields of objectsIn(data)) {
    if ('look_pv' in fields || 'pay_order_cnt' in fields) sightings.push(...figuresIn(OVERVIEW, fields, FEN));
    const status = amountOf(fields['roomStatus']);
    if (status !== null && status !== RUNNING) sightings.push({ kind: 'end', key: null });
  }
  return sightings;
}
