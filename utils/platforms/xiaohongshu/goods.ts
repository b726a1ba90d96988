import { type Fields, objectsIn, textOf } from '../json.ts';
import { figuresOfItem } from '../labels.ts';
import type { Sighting } from '../platform.ts';
import { linesOf, piecesOf, titleIn } from '../shown-text.ts';
import { event } from '../sightings.ts';

/** The rows of the table of goods, its head among them; each ends with what can be done about the product. */
export const GOODS_PLACE = '.goods-list tr';
const EXPLAIN = '讲解';
const STOP = '结束讲解';
const OPERATION = /^(?:结束)?讲解$/;

/** Which product is explained, as what can be done about each tells; and what stands of it under the table's head. */
export function readGoodsShown(text: string): Sighting[] {
  let head: readonly string[] = [];
  return piecesOf(text).flatMap((row) => {
    const words = linesOf(row);
    const isUp = words.includes(STOP);
    const cells = row.split('\t').map((cell) => cell.trim());
    if (!isUp && !words.includes(EXPLAIN)) {
      head = cells;
      return [];
    }
    const item = nameIn(words);
    if (item === null) return [];
    const told = Object.fromEntries(head.map((label, column) => [label, cells[column]]));
    return [event(isUp ? 'productShown' : 'productHidden', { item }), ...figuresOfItem(told, item)];
  });
}

/** A product by its number where the row shows it, else by its title: the longest of its words. */
function nameIn(words: readonly string[]): string | null {
  const id = words.flatMap((word) => /ID\s*[:：]\s*(\w{6,40})/i.exec(word)?.[1] ?? [])[0];
  return id ?? titleIn(words, OPERATION);
}

const ID = /^(?:goods|item|product|sku|spu)_?id$/i;

/** The figures of each product of an answer: its fields are not known, but a product's id is called one. */
export const readGoods = (data: unknown): Sighting[] =>
  [...objectsIn(data)].flatMap((fields) => {
    const item = idIn(fields);
    return item === null ? [] : figuresOfItem(fields, item);
  });

const idIn = (fields: Fields): string | null =>
  textOf(Object.entries(fields).find(([name]) => ID.test(name))?.[1]);
