interface Props {
  readonly values: readonly (number | null)[];
}

const WIDTH = 64;
const HEIGHT = 16;
/** The box that curves lie in. */
export const BOX = { width: WIDTH, height: HEIGHT } as const;
/** Fewer points are no curve. */
const LEAST = 3;

/** The points of a curve in its box, in runs between gaps: the highest at the top, the lowest at the bottom. */
export function runsOf(values: readonly (number | null)[]): string[] {
  const known = values.filter((value) => value !== null);
  if (known.length < LEAST) return [];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const step = WIDTH / Math.max(1, values.length - 1);
  const runs: string[][] = [[]];
  for (const [index, value] of values.entries()) {
    if (value === null) runs.push([]);
    else {
      const height = high > low ? (value - low) / (high - low) : 0.5;
      runs.at(-1)?.push(`${(index * step).toFixed(1)},${(HEIGHT - 1 - height * (HEIGHT - 2)).toFixed(1)}`);
    }
  }
  return runs.filter((run) => run.length > 1).map((run) => run.join(' '));
}

/** A small curve beside the words that say the same: how a figure went, not how much it was. */
export function Spark({ values }: Props) {
  const runs = runsOf(values);
  if (runs.length === 0) return null;
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {runs.map((points) => (
        <polyline key={points} points={points} fill="none" stroke="currentColor" stroke-width="1.25" />
      ))}
    </svg>
  );
}
