import type { ReadingId } from '../events/readings.ts';
import type { Sighting } from './platform.ts';
import { type Fields, shownOf } from './json.ts';
import { reading } from './sightings.ts';

/** Which figure each field of a console's answer is. */
export type Named = Readonly<Record<string, ReadingId>>;

/** Every figure that the tables name. */
export const namedIn = (...tables: readonly Named[]): readonly ReadingId[] => [
  ...new Set(tables.flatMap((named) => Object.values(named))),
];

const MONEY: ReadonlySet<ReadingId> = new Set(['gmv', 'refunds', 'gpm'] as const);

/**
 * The figures that an answer's fields tell; a field that cannot be read is passed over, the others stand.
 *
 * @param minor how many minor units of money one of the answer's is: 1 for fen, 100 for yuan
 */
export const figuresIn = (
  named: Named,
  fields: Fields,
  { minor = 1, item = null }: { minor?: number; item?: string | null } = {},
): Sighting[] =>
  Object.entries(named).flatMap(([field, id]) => {
    const bounds = Object.hasOwn(fields, field) ? shownOf(fields[field]) : null;
    if (!bounds) return [];
    const scale = MONEY.has(id) ? minor : 1;
    const high = bounds.high === null ? null : whole(bounds.high * scale, scale);
    return [reading(id, { low: whole(bounds.low * scale, scale), high }, { item })];
  });

/** Yuan are no binary fractions: 19.99 × 100 is not 1999. */
const whole = (value: number, scale: number): number => (scale === 1 ? value : Math.round(value));
