import type { Sighting } from '../platform.ts';
import { linesOf, piecesOf } from '../shown-text.ts';
import { event } from '../sightings.ts';

/** The goods of the console, one by one. */
export const GOODS_PLACE = '#livePushed-tcl-unique-scroll-list .list-item';

/** How the buttons of a product read that is popped up or explained right now. */
const UP = /(?:讲解|弹品|弹窗|弹出)中|(?:结束|停止|取消)(?:讲解|弹品|弹窗|弹出)/;
/** A product is named by its number in the list. */
const NUMBER = /^\d{1,4}$/;

/** The product whose buttons say that it is up; none, and what was up was taken down. */
export function readGoods(text: string): Sighting[] {
  const goods = piecesOf(text).map(linesOf);
  const numbers = goods.map((lines) => lines.find((line) => NUMBER.test(line)) ?? null);
  if (numbers.every((number) => number === null)) return [];
  const up = goods.findIndex((lines, at) => numbers[at] !== null && lines.some((line) => UP.test(line)));
  const item = numbers[up] ?? null;
  return [item === null ? event('productHidden', {}) : event('productShown', { item })];
}
