import type { EventEntry, LogEntry } from '../../events/entry.ts';
import { entriesOf } from '../../events/packing.ts';
import { claimsOf } from '../../metrics/claims.ts';
import type { PageKind } from '../../platforms/platform.ts';
import { resolve } from '../../tally/resolve.ts';
import { slotOf } from '../../tally/slot.ts';
import { type ColumnOf, type Exported, type Table, tableOf } from './table.ts';

interface Happened {
  readonly entry: EventEntry;
  readonly page: PageKind;
}

/**
 * What happened, once each: of several recorders that heard the same the one that the figures are made of
 * speaks. In the order of each recorder's log, which is that of time but for a few seconds.
 */
function* happenedIn({ detail: { recorders }, rows }: Exported): Generator<Happened> {
  const speaking = new Map(
    resolve(claimsOf(recorders, rows)).map(({ recorder, slot, span }) => [`${recorder} ${slot}`, span]),
  );
  const chunks = Map.groupBy(rows.chunks, ({ recorder }) => recorder);
  for (const { id, page } of recorders) {
    for (const { log } of (chunks.get(id) ?? []).toSorted((a, b) => a.first - b.first)) {
      for (const entry of entriesOf(log)) {
        if (!isEvent(entry)) continue;
        if (speaking.get(`${id} ${slotOf(entry.at)}`)?.events[entry.kind]) yield { entry, page };
      }
    }
  }
}

const isEvent = (entry: LogEntry): entry is EventEntry => 'viewer' in entry;

const COLUMNS: readonly ColumnOf<Happened>[] = [
  { name: 'at', unit: 'time', zh: '时间', en: 'When', read: ({ entry }) => entry.at },
  {
    name: 'kind',
    unit: 'text',
    zh: '发生了什么：comment 评论，like 点赞，gift 礼物，follow 关注，share 分享，entry 进房等',
    en: 'What happened: comment, like, gift, follow, share, entry and so on',
    read: ({ entry }) => entry.kind,
  },
  {
    name: 'count',
    unit: 'count',
    zh: '一次几个：一串点赞、几个礼物、几件商品',
    en: 'How many at once: likes in a burst, gifts, items of an order',
    read: ({ entry }) => entry.count,
  },
  {
    name: 'value',
    unit: 'number',
    zh: '价值：礼物以平台的虚拟币计，订单以货币的最小单位计（分）',
    en: 'Worth: a gift’s in the platform’s coin, an order’s in the currency’s minor unit (fen)',
    read: ({ entry }) => entry.value,
  },
  {
    name: 'item',
    unit: 'text',
    zh: '礼物或商品的编号',
    en: 'The gift’s or product’s id',
    read: ({ entry }) => entry.item,
  },
  {
    name: 'sign',
    unit: 'text',
    zh: '为什么不算自发：标出它的规则',
    en: 'Why it does not count as organic: the rule that signed it',
    read: ({ entry }) => entry.sign,
  },
  {
    name: 'page',
    unit: 'text',
    zh: '从哪里看到：room 直播间，console 主播后台',
    en: 'Where it was seen: room or console',
    read: ({ page }) => page,
  },
];

const VIEWER: ColumnOf<Happened> = {
  name: 'viewer',
  unit: 'text',
  zh: '观众的哈希：同一把密钥下同一个人相同，不能还原成账号',
  en: 'The viewer’s keyed hash: the same person is the same under one key; no account can be told from it',
  read: ({ entry }) => entry.viewer,
};

/** One row an event; viewers stand in it by their hashes, or not at all. */
export const events = (viewers: boolean): Table =>
  tableOf<Happened>('events', viewers ? [...COLUMNS, VIEWER] : COLUMNS, happenedIn);
