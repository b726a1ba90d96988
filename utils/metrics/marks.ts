import type { MarkRow } from '../store/schema.ts';
import type { Moment } from '../units.ts';
import type { MarkKind } from './mark-kinds.ts';
import type { BroadcastDetail } from './view.ts';

/** What the traffic tells of by itself. */
export const TOLD_KINDS = ['explanation', 'alert', 'gap', 'end'] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

/** Something on a broadcast's timeline: a moment, or a band where it has a length. */
export interface Mark {
  readonly kind: MarkKind | ToldKind;
  readonly from: Moment;
  /** Null of a moment, and of an alert that lasts. */
  readonly until: Moment | null;
  /** What the user wrote; the product that is explained, or the alert's rule. */
  readonly what: string | null;
  /** What is stored of it, where the user made it and may change it. */
  readonly own: MarkRow | null;
}

/** All marks of a broadcast, in the order of time. */
export function marksOf({
  marks,
  explained,
  alerts,
  gaps,
  ended,
  until: end,
}: Pick<BroadcastDetail, 'marks' | 'explained' | 'alerts' | 'gaps' | 'ended' | 'until'>): Mark[] {
  return [
    ...marks.map((row): Mark => ({
      kind: row.kind,
      from: row.at,
      until: row.until,
      what: row.text || null,
      own: row,
    })),
    ...explained.map(({ item, from, until }) => told('explanation', from, until, item)),
    ...alerts.map(({ rule, from, until }) => told('alert', from, until, rule)),
    ...gaps.map(({ from, until }) => told('gap', from, until, null)),
    ...(ended ? [told('end', end, null, null)] : []),
  ].toSorted((a, b) => a.from - b.from);
}

const told = (kind: ToldKind, from: Moment, until: Moment | null, what: string | null): Mark => ({
  kind,
  from,
  until,
  what,
  own: null,
});
