import type { Unit } from '../../utils/metrics/unit.ts';
import { textOf, type Style, writeAmount } from '../../utils/settings/numbers.ts';

/** A value of a unit as the timeline writes it: exact beside a name and in tables, short on an axis. */
export const writeValue = (value: number, unit: Unit, style: Omit<Style, 'short'>, short = false): string =>
  textOf(writeAmount(value, unit, { ...style, short }));
