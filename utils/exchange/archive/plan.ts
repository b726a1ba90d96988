import { claimsOf } from '../../metrics/claims.ts';
import { mergeRows } from '../../store/merge.ts';
import type { RecorderRow, Rows } from '../../store/schema.ts';
import { resolve } from '../../tally/resolve.ts';
import type { PageKind } from '../../platforms/platform.ts';
import {
  type BroadcastKey,
  duration,
  type Duration,
  earlier,
  type Moment,
  type PlatformId,
} from '../../units.ts';
import { canonical } from './json.ts';

/** In what two accounts of one broadcast contradict each other. */
export type Conflict =
  | { readonly about: 'title' | 'tags'; readonly here: readonly string[]; readonly there: readonly string[] }
  /** Two copies of what one recorder wrote that are equally far and yet differ. */
  | { readonly about: 'rows' };

/** What importing does to one broadcast. */
export interface Change {
  readonly key: BroadcastKey;
  readonly platform: PlatformId;
  readonly title: string | null;
  readonly room: string | null;
  readonly from: Moment | null;
  readonly change: 'new' | 'gains' | 'nothing';
  readonly recorders: number;
  /** Time heard that had not been heard before. */
  readonly heard: Duration;
  readonly conflicts: readonly Conflict[];
}

/** What importing would do; `merged` is what the database would hold of the broadcasts in question. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly merged: Rows;
}

/** How many rows beside recordings come new, or otherwise than they were. */
export type News = Readonly<Record<'orders' | 'outside' | 'reviews', number>>;

/**
 * What bringing rows into a database would change, before anything changes.
 *
 * @param here what the database holds of the broadcasts and recorders that come
 */
export function planImport(here: Rows, there: Rows): Plan {
  const merged = mergeRows(here, there);
  const keys = [...new Set(there.recorders.map(({ key }) => key))];
  const [before, coming, after] = [byBroadcast(here), byBroadcast(there), byBroadcast(merged)];
  const changes = keys.map((key) => changeOf(key, before(key), coming(key), after(key)));
  return {
    changes: changes.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0) || (a.key < b.key ? -1 : 1)),
    merged,
  };
}

/** The rows of one broadcast out of many. */
export function byBroadcast(rows: Rows): (key: BroadcastKey) => Rows {
  const recorders = Map.groupBy(rows.recorders, ({ key }) => key);
  const chunks = Map.groupBy(rows.chunks, ({ recorder }) => recorder);
  const slots = Map.groupBy(rows.slots, ({ recorder }) => recorder);
  const sketches = Map.groupBy(rows.sketches, ({ recorder }) => recorder);
  const marks = Map.groupBy(rows.marks, ({ recorder }) => recorder);
  return (key) => {
    const own = recorders.get(key) ?? [];
    return {
      recorders: own,
      chunks: own.flatMap(({ id }) => chunks.get(id) ?? []),
      slots: own.flatMap(({ id }) => slots.get(id) ?? []),
      sketches: own.flatMap(({ id }) => sketches.get(id) ?? []),
      marks: own.flatMap(({ id }) => marks.get(id) ?? []),
      broadcasts: rows.broadcasts.filter((row) => row.key === key),
    };
  };
}

function changeOf(key: BroadcastKey, here: Rows, there: Rows, after: Rows): Change {
  const known = new Set(here.recorders.map(({ id }) => id));
  const [first] = there.recorders;
  if (!first) throw new Error('A broadcast without a recorder.');
  const same = canonical(mergeRows(here)) === canonical(after);
  const starts = after.recorders.flatMap(({ from }) => from ?? []);
  return {
    key,
    platform: first.platform,
    title: after.recorders.findLast(({ title }) => title !== null)?.title ?? null,
    room: after.recorders.find(({ room }) => room !== null)?.room ?? null,
    from: starts.length > 0 ? starts.reduce(earlier) : null,
    change: known.size === 0 ? 'new' : same ? 'nothing' : 'gains',
    recorders: after.recorders.filter(({ id }) => !known.has(id)).length,
    heard: duration(Math.max(0, heardIn(after) - heardIn(here))),
    conflicts: known.size === 0 ? [] : conflictsOf(here, there),
  };
}

/** How much of a broadcast was heard: of the kind of page that heard the most of it. */
function heardIn(rows: Rows): number {
  const speaking = resolve(claimsOf(rows.recorders, rows));
  const heard = (page: PageKind): number =>
    speaking.reduce((sum, claim) => sum + (claim.page === page ? claim.span.heard : 0), 0);
  return Math.max(heard('room'), heard('console'));
}

function conflictsOf(here: Rows, there: Rows): Conflict[] {
  const conflicts: Conflict[] = [];
  const [titles, others] = [titlesOf(here), titlesOf(there)];
  if (others.length > 0 && titles.length > 0 && others.some((title) => !titles.includes(title)))
    conflicts.push({ about: 'title', here: titles, there: others });
  const [tags, otherTags] = [here, there].map(({ broadcasts }) => broadcasts.flatMap((row) => row.tags));
  if (tags?.length && otherTags?.some((tag) => !tags.includes(tag)))
    conflicts.push({ about: 'tags', here: tags, there: otherTags });
  const own = new Map(here.recorders.map((row) => [row.id, row]));
  if (there.recorders.some((row) => contradicts(own.get(row.id), row))) conflicts.push({ about: 'rows' });
  return conflicts;
}

const contradicts = (here: RecorderRow | undefined, there: RecorderRow): boolean =>
  here?.lastSeq === there.lastSeq && canonical(here) !== canonical(there);

const titlesOf = ({ recorders }: Rows): string[] =>
  [...new Set(recorders.flatMap(({ title }) => title ?? []))].toSorted();
