import { MARKS } from '../../settings/basis-marks.ts';
import { type Block, INNER, line, MARGIN } from './block.ts';
import { type Markup, markup } from './markup.ts';
import { BOLD, cut, fitting, widthOf } from './measure.ts';
import type { Shown } from './shown.ts';

const GAP = 16;
const PADDING = 20;
const TILE = 188;
const ROW = 104;
const VALUE = 38;
const NOTE = 26;

const noteOf = ({ bounds, basis, coverage }: Shown): string =>
  [basis && MARKS[basis], bounds, coverage].filter(Boolean).join(' ');

/** The three that sum a broadcast up, side by side. */
export function tiles(shown: readonly Shown[]): Block {
  const width = (INNER - GAP * (shown.length - 1)) / Math.max(1, shown.length);
  const room = width - 2 * PADDING;
  return {
    height: TILE,
    at: (top) =>
      markup`${shown.map((figure, index): Markup => {
        const left = MARGIN + index * (width + GAP);
        const x = left + PADDING;
        const note = noteOf(figure);
        return markup`<rect x="${left}" y="${top}" width="${width}" height="${TILE}" rx="12" fill="var(--sheet)" stroke="var(--line)"/>${line(cut(figure.name, 28, room), top + 48, { x, size: 28, ink: '--ink-soft' })}${line(figure.value, top + 114, { x, size: fitting(figure.value, 56, room / BOLD), bold: true })}${line(note, top + 160, { x, size: fitting(note, 26, room), ink: '--ink-faint' })}`;
      })}`,
  };
}

/** Figures in two columns: name over value, what the value may differ by beside it. */
export function figures(shown: readonly Shown[]): Block {
  const rows = Math.ceil(shown.length / 2);
  const width = (INNER - GAP) / 2;
  return {
    height: rows * ROW,
    at: (top) =>
      markup`${shown.map((figure, index): Markup => {
        const x = MARGIN + (index % 2) * (width + GAP);
        const y = top + Math.floor(index / 2) * ROW;
        const note = noteOf(figure);
        const room = width - GAP - widthOf(note, NOTE);
        const size = fitting(figure.value, VALUE, room / BOLD);
        const value = markup`<tspan font-weight="600">${figure.value}</tspan><tspan dx="10" font-size="${NOTE}" fill="var(--ink-faint)">${note}</tspan>`;
        return markup`<path d="M${x} ${y + 2}h${width}" stroke="var(--line)"/>${line(cut(figure.name, 26, width), y + 38, { x, size: 26, ink: '--ink-soft' })}${line(value, y + 84, { x, size })}`;
      })}`,
  };
}
