import { type EventKind, INTERACTIONS } from '../../events/entry.ts';
import type { ReadingOf } from '../../events/readings.ts';
import type { ViewerGroup } from '../../viewers/groups.ts';
import type { Account } from '../account.ts';
import { figure, ratio, reasonFor, rise, seen, stated, unknown } from '../build.ts';
import type { Basis, Known, Quantity } from '../figure.ts';
import { audience, personsOver, totalOrSeen, viewersSeen } from '../quantities.ts';
import type { SourceId } from '../sources.ts';
import type { Unit } from '../unit.ts';

/**
 * A metric: what interface and exports know of it, and how it is computed. Its name and its formula
 * in words stand apart, in `names` and `says`: live pages compute it, and are sent what they say of it.
 */
export interface Definition {
  readonly unit: Unit;
  /** How it is usually known; the figure itself says how it is known this time. */
  readonly basis: Basis;
  /** Where its parts come from. */
  readonly source: SourceId;
  /** Its sign is the news: a rise is written with its plus. */
  readonly signed?: true;
  /** A share of persons: it carries chance beside measurement, and needs enough of them. */
  readonly proportion?: true;
  /** Not for eyes that did not ask: neither on a live page nor in what is shown to others. */
  readonly discreet?: true;
  /** What a rate's two parts count in, where they are not plain counts. */
  readonly parts?: { readonly numerator: Unit; readonly denominator: Unit };
  readonly of: Define;
}

/** A pure function from everything known of a span to a figure. */
export type Define = (account: Account) => Known;
type Of = (account: Account) => Quantity | null;

export const orUnknown = (account: Account, quantity: Quantity | null, what: string): Known =>
  quantity ? figure(account, quantity) : unknown(reasonFor(account, what));

export const count =
  (kind: EventKind, column: 'events' | 'count' | 'value' = 'count'): Define =>
  (account) =>
    orUnknown(account, seen(account, kind, column), kind);

export const total =
  (id: ReadingOf<'total'>): Define =>
  (account) =>
    orUnknown(account, rise(account, id), id);

/** The console's running total where there is one, else the events seen, which may be none. */
export const totalOrEvents =
  (id: ReadingOf<'total'>, kind: EventKind): Define =>
  (account) =>
    orUnknown(account, totalOrSeen(account, id, kind) ?? seen(account, kind), kind);

/** A figure that only the platform can compute. */
export const told =
  (id: ReadingOf<'stated'>): Define =>
  (account) =>
    orUnknown(account, stated(account, id), id);

/** Persons over several products. */
export const persons =
  (id: 'productViewers' | 'productClickers'): Define =>
  (account) =>
    orUnknown(account, personsOver(account, id), id);

/** Persons over several products are known only between bounds: where the platform states the rate, it knows better. */
export const statedOr =
  (id: ReadingOf<'stated'>, needs: string, compute: Define | ((account: Account) => Known | null)): Define =>
  (account) => {
    const computed = compute(account);
    const known = stated(account, id);
    if (known && !(computed && 'figure' in computed && computed.figure.value !== null))
      return figure(account, known);
    return computed ?? unknown(reasonFor(account, needs));
  };

/** One quantity over another; where either is missing, why. */
export const over =
  (upper: Of, lower: Of, needs: readonly [string, string], scale = 1): Define =>
  (account) => {
    const [a, b] = [upper(account), lower(account)];
    const missing = a ? needs[1] : needs[0];
    return ratio(account, a, b, scale) ?? unknown(a && b ? 'notYet' : reasonFor(account, missing));
  };

/** What the traffic must tell for a group to be known. */
const needOf = (group: ViewerGroup): string => INTERACTIONS.find((kind) => kind === group) ?? 'comment';

/** Distinct viewers seen to do something. */
export const viewersWho =
  (group: ViewerGroup): Define =>
  (account) =>
    orUnknown(account, viewersSeen(account, group), needOf(group));

/** The same as a share of the viewers. */
export const shareWho = (group: ViewerGroup): Define =>
  over((account) => viewersSeen(account, group), audience, [needOf(group), 'uniqueViewers']);
