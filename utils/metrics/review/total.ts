import { earlier, later } from '../../units.ts';
import { DEFINITIONS } from '../definitions.ts';
import type { Figure, Known } from '../figure.ts';
import { isEnough } from '../statistics/wilson.ts';
import type { Listed } from '../view.ts';
import type { Indicator } from './indicators.ts';

/** A figure over several broadcasts, and of how many of them it is known. */
export interface Total {
  readonly known: Known;
  readonly of: number;
  readonly all: number;
}

/**
 * Broadcasts as one: amounts are summed; a rate is what its numerators sum up to over what its denominators do, so
 * that each broadcast weighs as much as was counted in it. Broadcasts of which it is not known are left out, and
 * counted. Viewers are summed broadcast by broadcast: who came to two is in it twice.
 */
export function totalOf(views: readonly Pick<Listed, 'figures'>[], { metric, adds }: Indicator): Total {
  const known = views.flatMap(({ figures }) => {
    const each = figures[metric];
    return 'figure' in each ? each.figure : [];
  });
  const added = adds === 'sum' ? known : known.filter(isRate);
  const of = added.length;
  const unknown = views.map(({ figures }) => figures[metric]).find((each) => 'unknown' in each);
  if (of === 0) return { known: unknown ?? { unknown: 'notYet' }, of, all: views.length };
  const figure = adds === 'sum' ? summed(added) : pooled(added.filter(isRate), metric);
  return { known: { figure }, of, all: views.length };
}

interface Rate extends Figure {
  readonly value: number;
  readonly denominator: number;
}
const isRate = (figure: Figure): figure is Rate =>
  figure.value !== null && figure.denominator !== null && figure.denominator > 0;

type Number = 'value' | 'low' | 'high' | 'numerator';

/** What one of them leaves open, the sum does too. */
const sumOf = <Each extends Figure>(
  figures: readonly Each[],
  of: (each: Each) => number | null,
): number | null =>
  figures.reduce<number | null>((sum, each) => {
    const amount = of(each);
    return sum === null || amount === null ? null : sum + amount;
  }, 0);

const summed = (figures: readonly Figure[]): Figure => {
  const all = (number: Number) => sumOf(figures, ({ [number]: amount }) => amount);
  const filled = figures.some(({ estimate }) => estimate !== null);
  return {
    ...framed(figures),
    value: all('value'),
    low: all('low'),
    high: all('high'),
    estimate: filled ? sumOf(figures, ({ estimate, value }) => estimate ?? value) : null,
    numerator: null,
    denominator: null,
  };
};

/** A value times its denominator is its numerator in the unit of the value: per thousand, in seconds. */
function pooled(figures: readonly Rate[], metric: Indicator['metric']): Figure {
  const denominator = sumOf(figures, (each) => each.denominator) ?? 0;
  const over = (number: 'value' | 'low' | 'high'): number | null => {
    const upper = sumOf(figures, ({ [number]: amount, denominator: weight }) =>
      amount === null ? null : amount * weight,
    );
    return upper === null ? null : upper / denominator;
  };
  const numerator = sumOf(figures, (each) => each.numerator);
  const { proportion } = DEFINITIONS[metric];
  const few = proportion && numerator !== null && !isEnough(numerator, denominator);
  return {
    ...framed(figures),
    value: over('value'),
    low: over('low'),
    high: over('high'),
    estimate: null,
    numerator,
    denominator,
    ...(few && { chance: 'few' as const }),
  };
}

/** From the first to the last, how it is known and how much of it was heard. */
function framed(figures: readonly Figure[]): Pick<Figure, 'from' | 'until' | 'basis' | 'coverage'> {
  const [first, ...others] = figures;
  if (!first) throw new Error('A total of nothing.');
  const length = figures.reduce((sum, { from, until }) => sum + (until - from), 0);
  const heard = figures.reduce((sum, { from, until, coverage }) => sum + coverage * (until - from), 0);
  return {
    from: figures.map(({ from }) => from).reduce(earlier),
    until: figures.map(({ until }) => until).reduce(later),
    basis: others.every(({ basis }) => basis === first.basis) ? first.basis : 'estimated',
    coverage: length > 0 ? heard / length : first.coverage,
  };
}
