import { isoTime, type Zone } from '../../exchange/zone.ts';
import type { Moment } from '../../units.ts';

/** A broadcast as far as its group goes. A tag is a free word, or `kind:value` as in `host:小美`. */
export interface Tagged {
  readonly from: Moment;
  readonly tags: readonly string[];
}

/** Which group a broadcast belongs to; null where it says nothing of it. */
export type GroupKey = (broadcast: Tagged) => string | null;

/** Either colon: Chinese keyboards write the wide one. */
const COLON = /[:：]/;

/** What a tag is a tag of: `host` of `host:小美`, nothing of a free word. */
export function partsOf(tag: string): { readonly kind: string | null; readonly value: string } {
  const at = tag.search(COLON);
  if (at === -1) return { kind: null, value: tag.trim() };
  return { kind: tag.slice(0, at).trim(), value: tag.slice(at + 1).trim() };
}

/** The kinds that the tags of these broadcasts have, in the order in which they appear. */
export const kindsOf = (broadcasts: readonly Tagged[]): string[] => [
  ...new Set(broadcasts.flatMap(({ tags }) => tags.flatMap((tag) => partsOf(tag).kind ?? []))),
];

/** By a kind of tag. Two hosts together are a group of their own: their broadcast is neither's alone. */
export const byKind =
  (kind: string): GroupKey =>
  ({ tags }) => {
    const values = tags.map(partsOf).flatMap((tag) => (tag.kind === kind && tag.value ? [tag.value] : []));
    return values.length > 0 ? [...new Set(values)].toSorted().join(' + ') : null;
  };

/** By whether a tag is there. */
export const byTag =
  (tag: string): GroupKey =>
  ({ tags }) =>
    tags.includes(tag) ? 'with' : 'without';

/** By the hour of the day at which it began: `20`. */
export const byHour =
  (zone: Zone): GroupKey =>
  ({ from }) =>
    isoTime(from, zone).slice(11, 13);

/** By the day of the week on which it began: `1` is Monday, `7` Sunday. */
export const byWeekday =
  (zone: Zone): GroupKey =>
  ({ from }) =>
    String(new Date(`${isoTime(from, zone).slice(0, 10)}T00:00Z`).getUTCDay() || 7);

/** The broadcasts of each group, groups in the order in which they appear; those of none are left out. */
export function groupBy<Broadcast extends Tagged>(
  broadcasts: readonly Broadcast[],
  key: GroupKey,
): Map<string, Broadcast[]> {
  const groups = Map.groupBy(broadcasts, key);
  groups.delete(null);
  return groups as Map<string, Broadcast[]>;
}
