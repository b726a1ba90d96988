import { broadcasts } from './broadcasts.ts';
import { events } from './events.ts';
import { marks } from './marks.ts';
import { minutes } from './minutes.ts';
import { products } from './products.ts';
import type { Column, Head, Table } from './table.ts';

export const TABLE_IDS = ['broadcasts', 'minutes', 'marks', 'products', 'events'] as const;
export type TableId = (typeof TABLE_IDS)[number];

/**
 * A table by its id.
 *
 * @param viewers whether events name their viewers, by hash
 */
export const tableNamed = (id: TableId, viewers: boolean): Table =>
  ({ broadcasts, minutes, marks, products, events: events(viewers) })[id];

const DICTIONARY: readonly Column[] = [
  { name: 'table', unit: 'text', zh: '表', en: 'Table' },
  { name: 'column', unit: 'text', zh: '列', en: 'Column' },
  { name: 'unit', unit: 'text', zh: '单位或类型', en: 'Unit or type' },
  { name: 'zh', unit: 'text', zh: '中文说明', en: 'Meaning in Chinese' },
  { name: 'en', unit: 'text', zh: '英文说明', en: 'Meaning in English' },
];

/** What each column of some tables means: it goes along with every export. */
export const dictionaryOf = (tables: readonly Head[]) => ({
  head: { id: 'columns', columns: DICTIONARY },
  rows: tables.flatMap(({ id, columns }) =>
    columns.map(({ name, unit, zh, en }) => [id, name, unit, zh, en]),
  ),
});
