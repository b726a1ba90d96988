const NUMBER = /-?\d[\d.e+-]*/g;
const PLACE = '#';

/** Values of like shape, whose keys have no digits: the shape of each, and its numbers as differences to the last one's. */
export interface Packed {
  readonly shapes: readonly string[];
  readonly bytes: Uint8Array;
}

/**
 * Packs values that are made of whole numbers; null where there are others.
 *
 * @param known shapes that were met before: most are, and each is kept once
 */
export function packed(values: readonly unknown[], known: Map<string, string>): Packed | null {
  const bytes: number[] = [];
  let areWhole = true;
  let last: readonly number[] = [];
  const shapes = values.map((value) => {
    const numbers: number[] = [];
    const shape = JSON.stringify(value).replaceAll(NUMBER, (digits) => {
      numbers.push(Number(digits));
      return PLACE;
    });
    for (const [index, number] of numbers.entries()) {
      areWhole &&= Number.isSafeInteger(number);
      const step = number - (last[index] ?? 0);
      let rest = step < 0 ? -2 * step - 1 : 2 * step;
      for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
      bytes.push(rest);
    }
    last = numbers;
    known.set(shape, known.get(shape) ?? shape);
    return known.get(shape) ?? shape;
  });
  return areWhole ? { shapes, bytes: Uint8Array.from(bytes) } : null;
}

/** The same values again. */
export function unpacked({ shapes, bytes }: Packed): unknown {
  let at = 0;
  let last: number[] = [];
  const texts = shapes.map((shape) => {
    const numbers: number[] = [];
    const text = shape.replaceAll(PLACE, () => {
      let written = 0;
      for (let scale = 1, more = true; more; scale *= 0x80) {
        const byte = bytes[at++] ?? 0;
        written += (byte & 0x7f) * scale;
        more = byte >= 0x80;
      }
      const step = written % 2 === 0 ? written / 2 : -(written + 1) / 2;
      const number = (last[numbers.length] ?? 0) + step;
      numbers.push(number);
      return String(number);
    });
    last = numbers;
    return text;
  });
  return JSON.parse(`[${texts.join()}]`);
}
