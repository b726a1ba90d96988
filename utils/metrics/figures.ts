import { isReadingOf, READING_IDS, type ReadingId, type ReadingOf, STATED } from '../events/readings.ts';
import { atOnce, type Steps } from '../recorder/slices.ts';
import type { Account } from './account.ts';
import { asReported, figure, stated } from './build.ts';
import { METRIC_IDS, type Figures, type MetricId } from './definitions.ts';
import type { Definition } from './definitions/definition.ts';
import type { Figure, Known } from './figure.ts';
import { isEnough, wilsonOf } from './statistics/wilson.ts';
import { definitionOf, otherwise, type SetId } from './sets.ts';

/** What a metric comes to under another definition set. */
export interface Alternative {
  readonly set: SetId;
  readonly known: Known;
}
/** The metrics that other definition sets compute otherwise. */
export type Alternatives = Readonly<Partial<Record<MetricId, readonly Alternative[]>>>;

/** Our own figure; where there is none, the platform's for the whole broadcast if it states one. */
function knownOf(account: Account, id: MetricId, { of, proportion }: Definition): Known {
  const own = of(account);
  if ('figure' in own) return proportion ? { figure: ofPersons(own.figure) } : own;
  if (account.partial || !isStated(id)) return own;
  const told = stated(account, id);
  return told ? figure(account, told) : own;
}

/**
 * A share of persons. Bounds that do not know of each other may pass the whole, which it cannot; chance stands
 * beside them where the persons were counted, not a sample of them.
 */
function ofPersons(share: Figure): Figure {
  const { numerator, denominator, value, high } = share;
  const bounded = { ...share, high: high === null ? null : Math.min(1, high) };
  if (numerator === null || denominator === null || value === null) return bounded;
  if (!isEnough(numerator, denominator)) return { ...bounded, chance: 'few' };
  return high === null ? bounded : { ...bounded, chance: wilsonOf(numerator, denominator) };
}

const isStated = (id: string): id is ReadingOf<'stated'> => (STATED as readonly string[]).includes(id);

/** Every metric of an account, by a definition set. */
export const figuresOf = (account: Account, set?: SetId): Figures => atOnce(figureSteps(account, set));

/** The same, one metric after the other. */
export function* figureSteps(account: Account, set: SetId = 'roomtally'): Steps<Figures> {
  const figures: Partial<Record<MetricId, Known>> = {};
  for (const id of METRIC_IDS) {
    figures[id] = knownOf(account, id, definitionOf(id, set));
    yield;
  }
  return figures as Figures;
}

/** The same account by the other definition sets, where they differ. */
export const alternativesOf = (account: Account, set?: SetId): Alternatives =>
  atOnce(alternativeSteps(account, set));

/** The same, one metric after the other. */
export function* alternativeSteps(account: Account, set: SetId = 'roomtally'): Steps<Alternatives> {
  const alternatives: Partial<Record<MetricId, readonly Alternative[]>> = {};
  for (const id of METRIC_IDS) {
    const others: Alternative[] = [];
    for (const { set: other, definition } of otherwise(id, set)) {
      others.push({ set: other, known: knownOf(account, id, definition) });
      yield;
    }
    if (others.length > 0) alternatives[id] = others;
  }
  return alternatives;
}

/** What the platform itself reports, under the same ids: totals of the whole broadcast, and its own rates. */
export function reportedOf(account: Account): Partial<Record<MetricId, Figure>> {
  const reported: Partial<Record<MetricId, Figure>> = {};
  for (const id of READING_IDS) {
    const bounds = isReadingOf(id, 'total')
      ? account.span.totals[id]?.top
      : isReadingOf(id, 'stated')
        ? account.span.stated[id]
        : account.span.online?.last;
    if (bounds) reported[id satisfies ReadingId & MetricId] = asReported(account, bounds);
  }
  return reported;
}
