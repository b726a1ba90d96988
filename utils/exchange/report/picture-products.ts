import type { MetricId } from '../../metrics/definitions.ts';
import type { Say } from '../../settings/words.ts';
import { type Block, heading, INNER, line, lines, MARGIN } from './block.ts';
import { type Markup, markup } from './markup.ts';
import { BOLD, cut, fitting } from './measure.ts';
import type { ProductRow, Products } from './products.ts';

const MOST = 6;
const ROW = 88;
/** What says most of an explanation, the best first: there is room for two. */
const WORTH = [
  'gmv',
  'orders',
  'productClickers',
  'onlineAverage',
  'netFlow',
] as const satisfies readonly MetricId[];
const FIGURES = 2;
const WIDE = 320;

/** The first explanations of the broadcast, a line each. */
export function productRows({ rows, columns }: Products, say: Say): Block[] {
  if (rows.length === 0) return [];
  const told = WORTH.filter((id) => columns.some((column) => column.id === id)).slice(0, FIGURES);
  const shown = rows.slice(0, MOST);
  // All in one size: the widest has room.
  const values = shown.flatMap(({ figures }) => figures.filter(({ id }) => told.some((one) => one === id)));
  const size = Math.min(...values.map(({ value }) => fitting(value, 30, (WIDE - 20) / BOLD)), 30);
  return [
    heading(say('definitions.explained')),
    {
      height: shown.length * ROW,
      at: (top) => markup`${shown.map((row, index) => rowAt(row, told, size, top + index * ROW))}`,
    },
    ...(rows.length > MOST
      ? [lines([say('report.more', { count: rows.length - MOST })], { size: 26, ink: '--ink-faint' })]
      : []),
  ];
}

function rowAt(
  { item, time, length, figures }: ProductRow,
  told: readonly MetricId[],
  size: number,
  top: number,
): Markup {
  const room = INNER - told.length * WIDE - 16;
  const cells = told.flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
  return markup`<path d="M${MARGIN} ${top + 2}h${INNER}" stroke="var(--line)"/>${line(cut(item, 30, room), top + 40, { size: 30 })}${line(`${time} · ${length}`, top + 74, { size: 24, ink: '--ink-faint' })}${cells.map(
    ({ name, value }, index): Markup => {
      const x = MARGIN + INNER - (cells.length - 1 - index) * WIDE;
      return markup`${line(value, top + 40, { x, size, bold: true, end: true })}${line(cut(name, 24, WIDE - 16), top + 74, { x, size: 24, ink: '--ink-faint', end: true })}`;
    },
  )}`;
}
