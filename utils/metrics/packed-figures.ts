import { digestOf } from '../platforms/digest.ts';
import type { Moment } from '../units.ts';
import { type Figures, METRIC_IDS, type MetricId } from './definitions.ts';
import type { Basis, Figure, Known, Unknown } from './figure.ts';
import type { Alternatives } from './figures.ts';
import { ownerOf, SET_IDS, type SetId } from './sets.ts';
import { wilsonOf } from './statistics/wilson.ts';

/** A broadcast's figures by every definition set, as little as they can be: thousands of them are read at once. */
export interface PackedFigures {
  /** For each column how it is known, or why it is not. */
  readonly codes: Uint8Array;
  /** Of each column that is known its numbers, one after the other. */
  readonly numbers: Float64Array;
}

/** To be raised when a definition computes something else, so that what was packed before is made anew. */
const VERSION = 1;

/** Each metric by ours, and by each set that defines it otherwise. */
const COLUMNS: readonly { readonly id: MetricId; readonly set: SetId }[] = SET_IDS.flatMap((set) =>
  METRIC_IDS.filter((id) => ownerOf(id, set) === set).map((id) => ({ id, set })),
);
const nameOf = (id: MetricId, set: SetId): string => `${set}:${id}`;
const PLACES = new Map(COLUMNS.map(({ id, set }, place) => [nameOf(id, set), place]));

/** Names what is packed, and how: of another shape nothing can be read. */
export const SHAPE = digestOf(`${VERSION} ${[...PLACES.keys()].join(' ')}`);

const UNKNOWNS: readonly Unknown[] = ['notSent', 'needsConsole', 'needsHistory', 'notYet', 'notEstimable'];
const BASES: readonly Basis[] = ['observed', 'reported', 'estimated'];
/** Of a share of persons: nothing is said, there are too few, or the interval, which its two counts tell again. */
const CHANCES = ['none', 'few', 'interval'] as const;
const NUMBERS = ['value', 'low', 'high', 'estimate', 'numerator', 'denominator', 'coverage'] as const;

/** @param figures by our own definitions */
export function packFigures(figures: Figures, alternatives: Alternatives): PackedFigures {
  const known = COLUMNS.map(({ id, set }): Known => {
    const other = alternatives[id]?.find((one) => one.set === set);
    return set === 'roomtally' ? figures[id] : (other?.known ?? figures[id]);
  });
  return {
    codes: Uint8Array.from(known.map(codeOf)),
    numbers: Float64Array.from(
      known.flatMap((each) => ('figure' in each ? NUMBERS.map((name) => each.figure[name] ?? NaN) : [])),
    ),
  };
}

function codeOf(known: Known): number {
  if ('unknown' in known) return UNKNOWNS.indexOf(known.unknown);
  const { basis, chance } = known.figure;
  const told = !chance ? 'none' : chance === 'few' ? 'few' : 'interval';
  return UNKNOWNS.length + BASES.indexOf(basis) * CHANCES.length + CHANCES.indexOf(told);
}

type Window = Pick<Figure, 'from' | 'until'>;

/** One figure by a definition set. What a card tells of its parts and of a shorter window is not kept. */
export function figureIn({ codes, numbers }: PackedFigures, id: MetricId, set: SetId, window: Window): Known {
  const place = PLACES.get(nameOf(id, ownerOf(id, set))) ?? -1;
  const code = codes[place];
  if (code === undefined) return { unknown: 'notYet' };
  const reason = UNKNOWNS[code];
  if (reason) return { unknown: reason };
  let start = 0;
  for (let before = 0; before < place; before += 1)
    if ((codes[before] ?? 0) >= UNKNOWNS.length) start += NUMBERS.length;
  const number = (name: (typeof NUMBERS)[number]): number | null => {
    const found = numbers[start + NUMBERS.indexOf(name)] ?? NaN;
    return Number.isNaN(found) ? null : found;
  };
  const told = code - UNKNOWNS.length;
  const chance = CHANCES[told % CHANCES.length];
  const [numerator, denominator] = [number('numerator'), number('denominator')];
  return {
    figure: {
      ...window,
      value: number('value'),
      low: number('low'),
      high: number('high'),
      estimate: number('estimate'),
      numerator,
      denominator,
      coverage: number('coverage') ?? 0,
      basis: BASES[Math.floor(told / CHANCES.length)] ?? 'estimated',
      ...(chance === 'few' && { chance }),
      ...(chance === 'interval' && { chance: wilsonOf(numerator ?? 0, denominator ?? 0) }),
    },
  };
}

/** All of them by a definition set, each unpacked when it is looked at: of thousands a list looks at few. */
export const figuresIn = (packed: PackedFigures, set: SetId, from: Moment, until: Moment): Figures =>
  new Unpacked(packed, set, { from, until }) as unknown as Figures;

class Unpacked {
  readonly packed: PackedFigures;
  readonly set: SetId;
  readonly window: Window;

  constructor(packed: PackedFigures, set: SetId, window: Window) {
    this.packed = packed;
    this.set = set;
    this.window = window;
  }
}
for (const id of METRIC_IDS) {
  Object.defineProperty(Unpacked.prototype, id, {
    get(this: Unpacked): Known {
      return figureIn(this.packed, id, this.set, this.window);
    },
  });
}
