import { digestOf } from '../platforms/digest.ts';
import type { Moment } from '../units.ts';
import { type Figures, METRIC_IDS, type MetricId } from './definitions.ts';
import type { Basis, Figure, Known, Unknown } from './figure.ts';
import type { Alternatives } from './figures.ts';
import { ownerOf, SET_IDS, type SetId } from './sets.ts';
import { wilsonOf } from './statistics/wilson.ts';

/** A broadcast's figures by every definition set, as little as they can be: thousands of them are read at once. */
export interface PackedFigures {
  /** Two for each column: how it is known, or why it is not; and which of its numbers are not the usual ones. */
  readonly codes: Uint8Array;
  /** The coverage that is usual, then of each column the numbers that are not the usual ones. */
  readonly numbers: Float64Array;
}

/** To be raised when a definition computes something else, so that what was packed before is made anew. */
const VERSION = 5;

/** Each metric by ours, and by each set that defines it otherwise. */
const COLUMNS: readonly { readonly id: MetricId; readonly set: SetId }[] = SET_IDS.flatMap((set) =>
  METRIC_IDS.filter((id) => ownerOf(id, set) === set).map((id) => ({ id, set })),
);
const nameOf = (id: MetricId, set: SetId): string => `${set}:${id}`;
const PLACES = new Map(COLUMNS.map(({ id, set }, place) => [nameOf(id, set), place]));

/** Names what is packed, and how: of another shape nothing can be read. */
export const SHAPE = digestOf(`${VERSION} ${[...PLACES.keys()].join(' ')}`);

const UNKNOWNS: readonly Unknown[] = [
  'notSent',
  'needsConsole',
  'needsHistory',
  'notYet',
  'notEstimable',
  'notBrought',
];
const BASES: readonly Basis[] = ['observed', 'reported', 'estimated'];
/** Of a share of persons: nothing is said, there are too few, or the interval, which its two counts tell again. */
const CHANCES = ['none', 'few', 'interval'] as const;
const NUMBERS = ['value', 'low', 'high', 'estimate', 'numerator', 'denominator', 'coverage'] as const;
type Numbers = readonly (number | null)[];
/** How many bits are set, by byte. */
const BITS = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

/** What a figure's numbers are but for those that are told: exact, and nothing beside it. */
const usually = (value: number | null, coverage: number | null): Numbers => [
  null,
  value,
  value,
  null,
  null,
  null,
  coverage,
];

/** @param figures by our own definitions */
export function packFigures(figures: Figures, alternatives: Alternatives): PackedFigures {
  const known = COLUMNS.map(({ id, set }): Known => {
    const other = alternatives[id]?.find((one) => one.set === set);
    return set === 'roomtally' ? figures[id] : (other?.known ?? figures[id]);
  });
  const usualCoverage = known.find((each) => 'figure' in each)?.figure.coverage ?? 1;
  const numbers = [usualCoverage];
  const codes = known.flatMap((each) => {
    if ('unknown' in each) return [codeOf(each), 0];
    const usual = usually(each.figure.value, usualCoverage);
    let told = 0;
    for (const [index, name] of NUMBERS.entries()) {
      const number = each.figure[name];
      if (Object.is(number, usual[index])) continue;
      told |= 1 << index;
      numbers.push(number ?? NaN);
    }
    return [codeOf(each), told];
  });
  return { codes: Uint8Array.from(codes), numbers: Float64Array.from(numbers) };
}

function codeOf(known: Known): number {
  if ('unknown' in known) return UNKNOWNS.indexOf(known.unknown);
  const { basis, chance } = known.figure;
  const told = !chance ? 'none' : chance === 'few' ? 'few' : 'interval';
  return UNKNOWNS.length + BASES.indexOf(basis) * CHANCES.length + CHANCES.indexOf(told);
}

type Window = Pick<Figure, 'from' | 'until'>;

/** One figure by a definition set. What a card tells of its parts and of a shorter window is not kept. */
export function figureIn(packed: PackedFigures, id: MetricId, set: SetId, window: Window): Known {
  const { codes } = packed;
  const place = PLACES.get(nameOf(id, ownerOf(id, set))) ?? -1;
  const code = codes[2 * place];
  if (code === undefined) return { unknown: 'notYet' };
  const reason = UNKNOWNS[code];
  if (reason) return { unknown: reason };
  const [
    value = null,
    low = null,
    high = null,
    estimate = null,
    numerator = null,
    denominator = null,
    coverage,
  ] = numbersAt(packed, place);
  const told = code - UNKNOWNS.length;
  const chance = CHANCES[told % CHANCES.length];
  return {
    figure: {
      ...window,
      value,
      low,
      high,
      estimate,
      numerator,
      denominator,
      coverage: coverage ?? 0,
      basis: BASES[Math.floor(told / CHANCES.length)] ?? 'estimated',
      ...(chance === 'few' && { chance }),
      ...(chance === 'interval' && { chance: wilsonOf(numerator ?? 0, denominator ?? 0) }),
    },
  };
}

/** A column's numbers: those that are told, in the place of the usual ones. */
function numbersAt({ codes, numbers }: PackedFigures, place: number): Numbers {
  let next = 1;
  for (let column = 0; column < place; column += 1) next += BITS[codes[2 * column + 1] ?? 0] ?? 0;
  const told = codes[2 * place + 1] ?? 0;
  const read = (): number | null => {
    const number = numbers[next];
    next += 1;
    return number === undefined || Number.isNaN(number) ? null : number;
  };
  const value = told & 1 ? read() : null;
  return usually(value, numbers[0] ?? null).map((usual, index) => {
    if (index === 0) return value;
    return told & (1 << index) ? read() : usual;
  });
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
