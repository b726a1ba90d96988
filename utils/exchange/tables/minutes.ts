import type { Minute } from '../../metrics/view.ts';
import { type Cell, COLUMNS } from '../columns.ts';
import { middle } from '../minute.ts';
import { minuteCells } from '../rows.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { type ColumnOf, tableOf } from './table.ts';

interface Row {
  readonly cells: readonly Cell[];
  readonly minute: Minute | null;
  readonly stretch: Stretch | null;
}

/** Which broadcast a row is of stands in front of every table. */
const own = COLUMNS.map((column, index) => ({ ...column, index })).filter(
  ({ name }) => name !== 'platform' && name !== 'room' && name !== 'broadcast',
);

const SECOND = 1000;

/** What averages and rates are recomputed from: unlike these it adds up. */
const PARTS: readonly ColumnOf<Row>[] = [
  {
    name: 'onlineFirst',
    unit: 'count',
    zh: '在线人数，这一分钟的第一次读数',
    en: 'Viewers online, the minute’s first reading',
    read: ({ minute }) => (minute?.span.online ? middle(minute.span.online.first) : null),
  },
  {
    name: 'seconds',
    unit: 'seconds',
    zh: '这一行代表的秒数，到下一行为止；各行加起来是整场',
    en: 'Seconds that the row stands for, until the next row; the rows add up to the broadcast',
    read: ({ stretch }) => stretch && stretch.length / SECOND,
  },
  {
    name: 'heardSeconds',
    unit: 'seconds',
    zh: '其中听到的秒数',
    en: 'How many of them the room was heard for',
    read: ({ stretch }) => stretch && stretch.heard / SECOND,
  },
  {
    name: 'onlineSeconds',
    unit: 'seconds',
    zh: '其中知道在线人数的秒数，缺口已补',
    en: 'How many of them viewers online are known for, gaps bridged',
    read: ({ stretch }) => (stretch?.area ? stretch.area.length / SECOND : null),
  },
  {
    name: 'viewerSeconds',
    unit: 'number',
    zh: '这些秒里观众停留的总时间（人·秒）：除以上一列是平均在线',
    en: 'Viewer-seconds over these: divided by the column before, the average online',
    read: ({ stretch }) => (stretch?.area ? stretch.area.value / SECOND : null),
  },
];

/** One row a minute. */
export const minutes = tableOf<Row>(
  'minutes',
  [
    ...own.map(({ name, unit, zh, en, index }) => ({
      name,
      unit,
      zh,
      en,
      read: ({ cells }: Row) => cells[index] ?? null,
    })),
    ...PARTS,
  ],
  (exported) => {
    const { minutes: all } = exported.detail;
    const stretches = stretchesOf(exported);
    return minuteCells(exported.detail).map((cells, index) => ({
      cells,
      minute: all[index] ?? null,
      stretch: stretches[index] ?? null,
    }));
  },
);
