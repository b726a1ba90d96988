import type { Change } from '../../../utils/metrics/compare/compare.ts';
import type { Unit } from '../../../utils/metrics/unit.ts';
import { type Style, textOf, UNKNOWN, writeChange } from '../../../utils/settings/numbers.ts';
import type { Say } from '../../../utils/settings/words.ts';

/** A change and the interval it lies in, "–" where nothing bounds it. */
export interface WrittenChange {
  readonly value: string;
  readonly interval: string;
}

export const NO_CHANGE: WrittenChange = { value: UNKNOWN, interval: UNKNOWN };

/** Writes a difference in a metric's own unit; that of two shares is in percentage points. */
export function writeDifference(change: Change, unit: Unit, style: Style, say: Say): WrittenChange {
  if (unit !== 'fraction') return written(change, (amount) => textOf(writeChange(amount, unit, style)), say);
  const { value, interval } = written(change, (amount) => hundredths(amount, style), say);
  return { value: say('compare.points', { value }), interval };
}

/** Writes a difference of two shares in percentage points, to the hundredth: of less nobody speaks. */
export const writePoints = (change: number, style: Style, say: Say): string =>
  say('compare.points', { value: hundredths(change, style) });

const hundredths = (change: number, style: Style): string =>
  textOf(writeChange(Math.round(change * 10_000) / 100, 'number', style));

/** Writes a difference as a share of what it differs from. */
export const writeRelative = (change: Change, style: Style, say: Say): WrittenChange =>
  written(change, (amount) => textOf(writeChange(amount, 'fraction', style)), say);

const written = (
  { value, low, high }: Change,
  write: (amount: number) => string,
  say: Say,
): WrittenChange => ({
  value: write(value),
  interval:
    Number.isFinite(low) && Number.isFinite(high)
      ? say('compare.interval', { low: write(low), high: write(high) })
      : UNKNOWN,
});
