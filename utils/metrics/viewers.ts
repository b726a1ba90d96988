import { unpackLog } from '../events/packing.ts';
import type { ChunkRow, RecorderRow, Rows, SketchRow } from '../store/schema.ts';
import { moment, type Moment, type RecorderId, type ViewerHash } from '../units.ts';
import { groupsOf, VIEWER_GROUPS, type ViewerGroup } from '../viewers/groups.ts';
import { hashesOf, setsOf, sketchesOf, type ViewerSets } from '../viewers/sets.ts';
import { Sketch } from '../viewers/sketch.ts';
import type { Distinct, Viewers } from './account.ts';

/** Under different keys nobody can tell who is who: at least as many as under either, at most all. */
export const together = (a: Viewers, b: Viewers): Viewers =>
  eachGroup((group) => ({
    count: Math.max(a[group].count, b[group].count),
    exact: a[group].exact && b[group].exact,
    floor: true,
    most: (a[group].most ?? a[group].count) + (b[group].most ?? b[group].count),
  }));

const eachGroup = (of: (group: ViewerGroup) => Distinct): Viewers =>
  Object.fromEntries(VIEWER_GROUPS.map((group) => [group, of(group)])) as Viewers;

/** Distinct viewers of a stretch, from the chunks that tell of it. */
export const viewersBetween = (
  recorders: readonly RecorderRow[],
  { chunks }: Pick<Rows, 'chunks'>,
  { from, until }: { readonly from: Moment; readonly until: Moment },
): Viewers =>
  [...Map.groupBy(recorders, ({ viewerKey }) => viewerKey).values()]
    .map((own) => {
      const ids = new Set(own.map(({ id }) => id));
      return countViewers(
        chunks.filter(({ recorder }) => ids.has(recorder)),
        from,
        until,
      );
    })
    .reduce(together);

/** Whether the chunks hold the recorder's log from its first batch to its last. */
export function covers(chunks: readonly ChunkRow[], recorder: RecorderId, last: number): boolean {
  const own = chunks.filter((chunk) => chunk.recorder === recorder).toSorted((a, b) => a.first - b.first);
  let next = 1;
  for (const chunk of own) {
    if (chunk.first > next) return false;
    next = chunk.last + 1;
  }
  return next > last;
}

const ALWAYS = moment(0);
const NEVER = moment(Infinity);

/** Calls `add` for each viewer of the chunks within a stretch, with each group that what was done belongs to. */
function eachViewer(
  chunks: readonly ChunkRow[],
  since: Moment,
  until: Moment,
  add: (group: ViewerGroup, viewer: ViewerHash) => void,
): void {
  for (const { log } of chunks) {
    for (const entry of unpackLog(log)) {
      if (!('viewer' in entry) || !entry.viewer || entry.at < since || entry.at >= until) continue;
      for (const group of groupsOf(entry)) add(group, entry.viewer);
    }
  }
}

function countViewers(chunks: readonly ChunkRow[], since = ALWAYS, until = NEVER): Viewers {
  const sets = new Map(VIEWER_GROUPS.map((group) => [group, new Set<string>()]));
  eachViewer(chunks, since, until, (group, viewer) => sets.get(group)?.add(viewer));
  return eachGroup((group) => ({ count: sets.get(group)?.size ?? 0, exact: true }));
}

export function mergeSketches(chunks: readonly ChunkRow[], sketches: readonly SketchRow[]): Viewers {
  return distinctOf([...sketches.map(({ viewers }) => viewers), sketchChunks(chunks)]);
}

/** The sketches of a log's interactions, going on from those stored. */
export function sketchChunks(chunks: readonly ChunkRow[], into: ViewerSets = {}): ViewerSets {
  const sketches = sketchesOf(into);
  eachViewer(chunks, ALWAYS, NEVER, (group, viewer) => sketches.get(group)?.add(viewer));
  return setsOf(sketches);
}

/** Distinct viewers of each group, from several recorders' sketches under one key. */
export const distinctOf = (all: readonly ViewerSets[]): Viewers =>
  eachGroup((group) => new Sketch(all.flatMap((sets) => hashesOf(sets, group))).distinct());
