/** A stretch of time in seconds since 1970. */
export interface Stretch {
  readonly min: number;
  readonly max: number;
}

/** One line of a curve: a value for each minute, null where nobody could know. */
export interface Series {
  readonly name: string;
  /** The custom property that holds its colour. */
  readonly ink: `--series-${number}`;
  readonly dashed: boolean;
  readonly values: readonly (number | null)[];
  /** Its highest value, as it is written beside the name. */
  readonly top: string;
}

/** Lines that share a pane: counts stand on zero, a state keeps its own scale, a change goes both ways. */
export interface Curve {
  readonly id: string;
  readonly scale: 'counted' | 'state' | 'change';
  readonly series: readonly Series[];
}

/** Something that lasted, over the curves. */
export interface Band extends Stretch {
  readonly label: string;
  readonly severity?: 'red' | 'yellow' | 'blue';
}

/** Bands of one kind, beside one another. */
export interface Lane {
  readonly name: string;
  readonly bands: readonly Band[];
}

/** A share of the range that is left free over and under a state. */
const MARGIN = 0.1;

function rangeOf({ scale, series }: Curve): { readonly low: number; readonly high: number } {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  if (scale === 'state') {
    const margin = (most - least) * MARGIN || 1;
    return { low: least - margin, high: most + margin };
  }
  return { low: Math.min(0, least), high: Math.max(most, Math.min(0, least) + 1) };
}

/** Where things stand in a drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const round = (place: number): number => Math.round(place * 10) / 10;

/** From left to right along a stretch of time. */
export const along =
  ({ min, max }: Stretch, { left, width }: Box) =>
  (second: number): number =>
    round(left + ((second - min) / Math.max(1, max - min)) * width);

/** The path of each line: a value holds until the end of its minute, and nothing is drawn where none is known. */
export function pathsOf(curve: Curve, minutes: readonly Stretch[], whole: Stretch, box: Box): string[] {
  const { low, high } = rangeOf(curve);
  const x = along(whole, box);
  const y = (value: number): number => round(box.top + (1 - (value - low) / (high - low)) * box.height);
  return curve.series.map(({ values }) => {
    let end: number | null = null;
    return minutes
      .map(({ min, max }, index) => {
        const value = values[index] ?? null;
        const joined = end === min;
        end = value === null ? null : max;
        if (value === null) return '';
        return `${joined ? `V${y(value)}` : `M${x(min)} ${y(value)}`}H${x(max)}`;
      })
      .join('');
  });
}
