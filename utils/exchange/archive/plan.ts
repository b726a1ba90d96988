import { claimsOf } from '../../metrics/claims.ts';
import { mergeRows } from '../../store/merge.ts';
import type { Rows } from '../../store/schema.ts';
import { resolve } from '../../tally/resolve.ts';
import type { PageKind } from '../../platforms/platform.ts';
import { type BroadcastKey, duration, type Duration, earlier, type Moment } from '../../units.ts';
import { type Conflict, conflictsAmong } from './conflicts.ts';
import { canonical } from './json.ts';

/** What importing does to one broadcast. */
export interface Change {
  readonly key: BroadcastKey;
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

/**
 * What bringing rows of one file or several into a database would change, before anything changes.
 *
 * @param here what the database holds of the broadcasts and recorders that come
 */
export function planImport(here: Rows, ...files: readonly Rows[]): Plan {
  const merged = mergeRows(here, ...files);
  const coming = new Set(files.flatMap(({ recorders }) => recorders.map(({ id }) => id)));
  const keyOf = new Map(merged.recorders.map(({ id, key }) => [id, key]));
  // Whoever joined a broadcast to another by hand speaks of both, and so do the others then.
  const placed = <Account extends Rows>(account: Account): Account => ({
    ...account,
    recorders: account.recorders.map((row) => ({ ...row, key: keyOf.get(row.id) ?? row.key })),
  });
  const [before, after] = [byBroadcast(placed(mergeRows(here))), byBroadcast(merged)];
  const conflicts = conflictsAmong([here, ...files].map(placed));
  const keys = new Set(merged.recorders.flatMap(({ id, key }) => (coming.has(id) ? [key] : [])));
  const changes = [...keys].map((key) => changeOf(before(key), after(key), key, conflicts(key)));
  return {
    changes: changes.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0) || (a.key < b.key ? -1 : 1)),
    merged,
  };
}

/** The rows of one broadcast out of many, and what is said of those that were joined to it. */
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
      broadcasts: rows.broadcasts.filter((row) => row.key === key || row.into === key),
    };
  };
}

function changeOf(here: Rows, after: Rows, key: BroadcastKey, conflicts: readonly Conflict[]): Change {
  const known = new Set(here.recorders.map(({ id }) => id));
  const same = canonical(here) === canonical(after);
  const starts = after.recorders.flatMap(({ from }) => from ?? []);
  return {
    key,
    title: after.recorders.findLast(({ title }) => title !== null)?.title ?? null,
    room: after.recorders.find(({ room }) => room !== null)?.room ?? null,
    from: starts.length > 0 ? starts.reduce(earlier) : null,
    change: known.size === 0 ? 'new' : same ? 'nothing' : 'gains',
    recorders: after.recorders.filter(({ id }) => !known.has(id)).length,
    heard: duration(Math.max(0, heardIn(after) - heardIn(here))),
    conflicts,
  };
}

/** How much of a broadcast was heard: of the kind of page that heard the most of it. */
function heardIn(rows: Rows): number {
  const speaking = resolve(claimsOf(rows.recorders, rows));
  const heard = (page: PageKind): number =>
    speaking.reduce((sum, claim) => sum + (claim.page === page ? claim.span.heard : 0), 0);
  return Math.max(heard('room'), heard('console'));
}
