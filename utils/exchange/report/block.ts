import { type Markup, markup, NOTHING } from './markup.ts';

/** The picture's measures in px: made for chats, where phones show it at a third of its size. */
export const WIDTH = 1080;
export const MARGIN = 48;
export const INNER = WIDTH - 2 * MARGIN;

/** A part of the picture, laid under what comes before. */
export interface Block {
  readonly height: number;
  readonly at: (top: number) => Markup;
}

export const space = (height: number): Block => ({ height, at: () => NOTHING });

/** Blocks one under another. */
export function stacked(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    at: (top) => {
      let next = top;
      const drawn = blocks.map(({ height, at }) => {
        const here = next;
        next += height;
        return at(here);
      });
      return markup`${drawn}`;
    },
  };
}

interface Type {
  readonly size: number;
  readonly ink?: string;
  readonly bold?: true;
  readonly x?: number;
  readonly end?: true;
}

/** A line of text on its baseline. */
export const line = (
  text: string | Markup,
  baseline: number,
  { size, ink = '--ink', bold, x = MARGIN, end }: Type,
): Markup =>
  markup`<text x="${x}" y="${baseline}" font-size="${size}" fill="var(${ink})"${
    bold ? markup` font-weight="600"` : NOTHING
  }${end ? markup` text-anchor="end"` : NOTHING}>${text}</text>`;

const LEADING = 1.4;

/** Lines of text of one kind. */
export const lines = (texts: readonly string[], type: Type): Block => {
  const leading = Math.round(type.size * LEADING);
  return {
    height: texts.length * leading,
    at: (top) =>
      markup`${texts.map((text, index) => line(text, top + index * leading + Math.round(type.size * 1.05), type))}`,
  };
};

/** A heading of a part. */
export const heading = (text: string): Block =>
  stacked([space(36), lines([text], { size: 30, ink: '--ink-soft', bold: true }), space(8)]);
