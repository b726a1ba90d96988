import { OrdersRefused } from '../../../utils/exchange/orders/refused.ts';
import { mappingBy, presetFor } from '../../../utils/exchange/orders/mapping.ts';
import { ordersIn } from '../../../utils/exchange/orders/reading.ts';
import type { OrderRow } from '../../../utils/exchange/orders/order.ts';
import { type OrderTable, readTable } from '../../../utils/exchange/orders/table.ts';
import { columnsFor, outsideIn } from '../../../utils/exchange/outside/reading.ts';
import { OUTSIDE } from '../../../utils/exchange/outside/outside.ts';
import { DEFINITIONS } from '../../../utils/metrics/definitions.ts';
import { numberIn, toldNumbers } from '../../../utils/metrics/told-numbers.ts';
import type { PlatformId } from '../../../utils/units.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { random, type Random } from '../../rooms/generated/random.ts';
import { spoiltBytes } from '../../rooms/generated/spoilt/bytes.ts';
import { spoiltText } from '../../rooms/generated/spoilt/text.ts';
import { hash, ROOM, workbook } from '../../unit/exchange/orders/files.ts';
import { QIANNIU_GBK } from '../../unit/exchange/orders/gbk.ts';
import type { Input, Trial } from './target.ts';

const PLACE = { platform: 'douyin' as PlatformId, room: ROOM, currency: 'CNY', clock: 'china' } as const;
const UNWATCHED = { signal: new AbortController().signal, progress: () => undefined } as const;

const ORDERS = new TextDecoder('gbk').decode(QIANNIU_GBK);
const SPENT =
  '日期,小时,计划,消耗(元)\n2026-04-24,12:00-12:59,甲,120.50\n2026-04-25,13:00-13:59,乙,1\n合计,,,121.5';
const JOINED = '客户,添加时间,人数\n甲,2026-04-24 12:00:05,1\n乙,2026/4/24 12:01,2\n丙,46136.5,"1,000"';
const REPORT =
  '直播间,成交金额（元）,观看-成交转化率,人均观看时长,观看人数\n甲,"1,280.50",3.7%,2分2秒,10万+\n乙,7.5w~10w,3.7,122,2.3万';

const cellsIn = (text: string): string[][] => text.split('\n').map((line) => line.split(','));

/** What any reader of tables is given: text in UTF-8, bytes of it or of GBK, a workbook, each with something wrong. */
function spoiltTable(texts: readonly [string, ...string[]], chance: Random): string | Uint8Array {
  const [text, donor] = [chance.pick(texts), chance.pick(texts)];
  const way = chance.next();
  if (way < 0.4) return spoiltText(text, chance, donor);
  if (way < 0.5) return spoiltBytes(strToU8(text), chance, strToU8(donor));
  if (way < 0.6) return spoiltBytes(QIANNIU_GBK, chance, QIANNIU_GBK);
  const book = workbook(cellsIn(text));
  return way < 0.7 ? spoiltBytes(book, chance, book) : spoiltSheet(book, chance);
}

/** A workbook of which one part is spoilt before it is packed, so that it is read to its end. */
function spoiltSheet(book: Uint8Array, chance: Random): Uint8Array {
  const files = unzipSync(book);
  const name = chance.pick(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'] as const);
  files[name] = strToU8(spoiltText(strFromU8(files[name] ?? new Uint8Array(0)), chance, ''));
  return zipSync(files, { level: 0 });
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isMoment = (value: number | null): boolean => value === null || Number.isSafeInteger(value);

const isOrder = ({ lines, refunded, createdAt, paidAt, refundedAt }: OrderRow): boolean =>
  isCount(refunded) &&
  lines.every(({ count, amount }) => isCount(count) && isCount(amount)) &&
  [createdAt, paidAt, refundedAt].every(isMoment);

async function areOrders(table: OrderTable): Promise<boolean> {
  const preset = presetFor(table.header);
  if (!preset) return true;
  const { rows } = await ordersIn(
    table,
    {
      ...PLACE,
      mapping: mappingBy(preset, table.header),
      perOrder: preset.perOrder,
      states: preset.columns.status ?? [],
      source: preset.id,
      key: 'own',
      hash,
    },
    UNWATCHED,
  );
  return rows.every(isOrder);
}

const isOutside = (table: OrderTable): boolean =>
  OUTSIDE.every((what) => {
    const columns = columnsFor(table.header, what);
    const rows = columns ? outsideIn(table, { ...PLACE, ...columns, what }).rows : [];
    return rows.every(({ from, until, value }) => isCount(value) && isMoment(from) && until >= from);
  });

const areNumbers = (table: OrderTable): boolean =>
  toldNumbers(table)
    .flat()
    .every(({ metric, text }) => {
      const number = numberIn(text, DEFINITIONS[metric].unit, 'CNY');
      return number === null || Number.isFinite(number);
    });

/** Whether a file is refused, or what is read of it is sound. */
const isRead =
  (isSound: (table: OrderTable) => boolean | Promise<boolean>) =>
  async ({ body }: Input): Promise<boolean> => {
    try {
      return await isSound(readTable(typeof body === 'string' ? strToU8(body) : body));
    } catch (error) {
      if (error instanceof OrdersRefused) return true;
      throw error;
    }
  };

const trialOver =
  (name: string, texts: readonly [string, ...string[]], isSound: Parameters<typeof isRead>[0]) =>
  (seed: number): Trial => ({
    inputAt: (at) => ({ url: `${at}.${name}`, body: spoiltTable(texts, random(seed, `${name}/${at}`)) }),
    isSound: isRead(isSound),
  });

export const orderTrial = trialOver('orders', [ORDERS], areOrders);
export const outsideTrial = trialOver('outside', [SPENT, JOINED], isOutside);
export const reportTrial = trialOver('report', [REPORT], areNumbers);
