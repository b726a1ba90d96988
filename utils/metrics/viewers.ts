import { INTERACTIONS, type Interaction } from '../events/entry.ts';
import { unpackLog } from '../events/packing.ts';
import type { ChunkRow, RecorderRow, Rows, SketchRow } from '../store/schema.ts';
import type { RecorderId, ViewerHash } from '../units.ts';
import { Sketch } from '../viewers/sketch.ts';
import type { Distinct, Viewers } from './account.ts';

const VIEWER_KINDS = [...INTERACTIONS, 'any'] as const;

/** Distinct viewers over all recorders: counted from the log while it is whole, else from the sketches. */
export function viewersOf(
  recorders: readonly RecorderRow[],
  rows: Pick<Rows, 'chunks' | 'sketches'>,
): Viewers {
  const byKey = [...Map.groupBy(recorders, ({ viewerKey }) => viewerKey).values()].map((own) =>
    viewersOfKey(own, rows),
  );
  return byKey.reduce(atLeast);
}

/** Under different keys nobody can tell who is who: at least as many as under either. */
const atLeast = (a: Viewers, b: Viewers): Viewers =>
  Object.fromEntries(
    VIEWER_KINDS.map((kind) => [kind, { ...(a[kind].count >= b[kind].count ? a : b)[kind], floor: true }]),
  ) as Viewers;

function viewersOfKey(recorders: readonly RecorderRow[], rows: Pick<Rows, 'chunks' | 'sketches'>): Viewers {
  const ids = new Set<RecorderId>(recorders.map(({ id }) => id));
  const chunks = rows.chunks.filter(({ recorder }) => ids.has(recorder));
  const sketches = rows.sketches.filter(({ recorder }) => ids.has(recorder));
  const whole = recorders.every(({ id, lastSeq }) => covers(chunks, id, lastSeq));
  return whole ? countViewers(chunks) : mergeSketches(chunks, sketches);
}

/** Whether the chunks hold the recorder's log from its first batch to its last. */
function covers(chunks: readonly ChunkRow[], recorder: RecorderId, last: number): boolean {
  const own = chunks.filter((chunk) => chunk.recorder === recorder).toSorted((a, b) => a.first - b.first);
  let next = 1;
  for (const chunk of own) {
    if (chunk.first > next) return false;
    next = chunk.last + 1;
  }
  return next > last;
}

const isInteraction = (kind: string): kind is Interaction =>
  (INTERACTIONS as readonly string[]).includes(kind);

/** Calls `add` for each interaction of a viewer in the chunks. */
function eachViewer(chunks: readonly ChunkRow[], add: (kind: Interaction, viewer: ViewerHash) => void): void {
  for (const { log } of chunks) {
    for (const entry of unpackLog(log)) {
      if (isInteraction(entry.kind) && 'viewer' in entry && entry.viewer) add(entry.kind, entry.viewer);
    }
  }
}

function countViewers(chunks: readonly ChunkRow[]): Viewers {
  const sets = new Map(VIEWER_KINDS.map((kind) => [kind, new Set<string>()]));
  eachViewer(chunks, (kind, viewer) => {
    sets.get(kind)?.add(viewer);
    sets.get('any')?.add(viewer);
  });
  return Object.fromEntries(
    [...sets].map(([kind, set]) => [kind, { count: set.size, exact: true }]),
  ) as Viewers;
}

function mergeSketches(chunks: readonly ChunkRow[], sketches: readonly SketchRow[]): Viewers {
  return distinctOf([...sketches.map(({ viewers }) => viewers), sketchChunks(chunks)]);
}

type Hashes = SketchRow['viewers'];

/** The sketches of a log's interactions, by kind. */
export function sketchChunks(chunks: readonly ChunkRow[], into: Hashes = {}): Hashes {
  const sketches = new Map<Interaction, Sketch>(
    INTERACTIONS.map((kind) => [kind, new Sketch(into[kind] ?? [])]),
  );
  eachViewer(chunks, (kind, viewer) => sketches.get(kind)?.add(viewer));
  return Object.fromEntries([...sketches].map(([kind, sketch]) => [kind, sketch.hashes()]));
}

/** Distinct viewers by kind, and of any kind, from several recorders' sketches. */
export function distinctOf(all: readonly Hashes[]): Viewers {
  const union = (kinds: readonly Interaction[]): Distinct =>
    new Sketch(all.flatMap((hashes) => kinds.flatMap((kind) => hashes[kind] ?? []))).distinct();
  return Object.fromEntries([
    ...INTERACTIONS.map((kind) => [kind, union([kind])] as const),
    ['any', union(INTERACTIONS)] as const,
  ]) as Viewers;
}
