import { NAMES } from '../../metrics/names.ts';
import { DEFINITIONS, METRIC_IDS } from '../../metrics/definitions.ts';
import type { BroadcastDetail } from '../../metrics/view.ts';
import { bounded } from './bounded.ts';
import { heldIn } from './held.ts';
import { type ColumnOf, tableOf } from './table.ts';

/** What stands between several things in one cell. */
export const SEPARATOR = '; ';

const ABOUT: readonly ColumnOf<BroadcastDetail>[] = [
  { name: 'title', unit: 'text', zh: '标题', en: 'Title', read: ({ title }) => title },
  {
    name: 'tags',
    unit: 'text',
    zh: '标签，以分号隔开',
    en: 'Tags, separated by semicolons',
    read: ({ tags }) => tags.join(SEPARATOR),
  },
  {
    name: 'startedAt',
    unit: 'time',
    zh: '开始采集的时间',
    en: 'When recording began',
    read: ({ from }) => from,
  },
  {
    name: 'endedAt',
    unit: 'time',
    zh: '下播时间；没有收到下播消息时为最后采集到的时间',
    en: 'When the broadcast ended, or was last heard where its end was not',
    read: ({ until }) => until,
  },
  {
    name: 'ended',
    unit: 'truth',
    zh: '是否收到下播消息',
    en: 'Whether the platform said that it ended',
    read: ({ ended }) => ended,
  },
  {
    name: 'definitions',
    unit: 'text',
    zh: '口径：按哪一家的定义计算',
    en: 'Definition set that figures are computed by',
    read: ({ definitions }) => definitions,
  },
  {
    name: 'joined',
    unit: 'text',
    zh: '手动合并进来的场次的 key，以分号隔开：它们的数已算在这一场里',
    en: 'Broadcasts joined to it by hand, by their keys, separated by semicolons: they are counted in it',
    read: ({ recorders }) => heldIn(recorders).join(SEPARATOR),
  },
];

const FIGURES = METRIC_IDS.flatMap((id) => {
  const { unit } = DEFINITIONS[id];
  return bounded<BroadcastDetail>({ name: id, unit, ...NAMES[id], of: ({ figures }) => figures[id] });
});

/** One row a broadcast, with all its figures. */
export const broadcasts = tableOf('broadcasts', [...ABOUT, ...FIGURES], ({ detail }) => [detail]);
