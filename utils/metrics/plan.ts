import { csvParseRows, tsvFormatRows, tsvParseRows } from 'd3-dsv';

/** A product of a run of show, as it was planned: what is not said of it is empty. */
export interface PlannedItem {
  readonly name: string;
  /** The platform's own id. */
  readonly item: string;
  /** By the clock, `20:15`; or empty. */
  readonly at: string;
  /** How long, in minutes; null where it is not said. */
  readonly minutes: number | null;
  readonly price: string;
  readonly note: string;
}

/** What a column holds. */
type Role = keyof PlannedItem | 'order';

/** What columns are called, in either language; the first that fits names a column. */
const NAMES: readonly (readonly [Role, RegExp])[] = [
  ['order', /^(?:序号?|顺序|编号|no\.?|#|order)$/i],
  ['item', /id|编码|货号|sku/i],
  ['minutes', /分钟|时长|minutes|duration|length/i],
  ['at', /时间|开始|几点|time|start/i],
  ['price', /价|price/i],
  ['note', /备注|说明|卖点|note|remark/i],
  ['name', /商品|产品|品名|名称|标题|title|name|product/i],
];

/** What cells without a heading look like, the most telling first. */
const LOOKS: readonly (readonly [Role, RegExp])[] = [
  ['at', /^\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/],
  ['minutes', /^\d{1,3}(?:\.\d+)?\s*(?:分钟?|min(?:utes)?|m)$/i],
  ['item', /^\d{7,}$/],
  ['price', /^(?:[¥￥$]\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*元)$/],
  ['order', /^\d{1,3}$/],
];

/** So many products are a run of show; what is pasted beyond is not. */
const MOST = 500;
const LONGEST = 200;

/**
 * A run of show as it was copied from a spreadsheet or saved as CSV: columns in any order, with headings or
 * without. Lines without a product are left out.
 */
export function planIn(text: string): PlannedItem[] {
  const rows = (text.includes('\t') ? tsvParseRows(text) : csvParseRows(text.replaceAll('，', ',')))
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  const named = rolesByName(rows[0] ?? []);
  const headed =
    named.filter((role) => role !== null).length >= 2 || (named[0] === 'name' && rows.length > 1);
  const body = headed ? rows.slice(1) : rows;
  const roles = headed ? named : rolesByLook(body);
  const read = body.slice(0, MOST).map((row) => {
    const cellOf = (role: Role): string => {
      const column = roles.indexOf(role);
      return (row[column] ?? '').slice(0, LONGEST);
    };
    return { order: Number.parseFloat(cellOf('order')), planned: plannedIn(cellOf) };
  });
  return read
    .filter(({ planned }) => planned.name !== '' || planned.item !== '')
    .toSorted((a, b) => (Number.isNaN(a.order) || Number.isNaN(b.order) ? 0 : a.order - b.order))
    .map(({ planned }) => planned);
}

function plannedIn(cellOf: (role: Role) => string): PlannedItem {
  const minutes = Number.parseFloat(cellOf('minutes'));
  const [, hour, minute] = /^(\d{1,2})[:：](\d{2})/.exec(cellOf('at')) ?? [];
  return {
    name: cellOf('name'),
    item: cellOf('item'),
    at:
      hour && minute && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : '',
    minutes: Number.isFinite(minutes) && minutes > 0 ? minutes : null,
    price: cellOf('price'),
    note: cellOf('note'),
  };
}

/** A role is taken by the first column that has its name. */
function rolesByName(row: readonly string[]): (Role | null)[] {
  const taken = new Set<Role>();
  return row.map((cell) => {
    const found = NAMES.find(([role, name]) => !taken.has(role) && cell.length <= 20 && name.test(cell));
    if (found) taken.add(found[0]);
    return found?.[0] ?? null;
  });
}

/** Where most cells of a column look alike they tell what it is; of the others the wordiest names the product. */
function rolesByLook(rows: readonly (readonly string[])[]): (Role | null)[] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
  const taken = new Set<Role>();
  const roles = columns.map((cells): Role | null => {
    const full = cells.filter((cell) => cell !== '');
    const found = LOOKS.find(
      ([role, look]) => !taken.has(role) && full.filter((cell) => look.test(cell)).length * 2 > full.length,
    );
    if (found) taken.add(found[0]);
    return found?.[0] ?? null;
  });
  const wordy = columns
    .map((cells, column) => ({ column, letters: cells.join('').length }))
    .filter(({ column, letters }) => roles[column] === null && letters > 0);
  const [name, note] = wordy.slice(0, 2);
  return roles.map((role, column) =>
    column === name?.column ? 'name' : column === note?.column ? 'note' : role,
  );
}

const HEADINGS = ['name', 'item', 'at', 'minutes', 'price', 'note'] as const satisfies readonly Role[];

/** A run of show as a spreadsheet takes it, to be pasted there or here again. */
export const planText = (plan: readonly PlannedItem[]): string =>
  tsvFormatRows([
    ['name', 'id', 'time', 'minutes', 'price', 'note'],
    ...plan.map((planned) => HEADINGS.map((heading) => String(planned[heading] ?? ''))),
  ]);
