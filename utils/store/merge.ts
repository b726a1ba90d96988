import { canonical } from '../exchange/archive/json.ts';
import { joinAll } from '../exchange/orders/join.ts';
import { mergeOutside } from '../exchange/outside/merge.ts';
import { mergeSets } from '../viewers/sets.ts';
import { following, placed } from './by-hand.ts';
import { tidyTags } from './tags.ts';
import type { BroadcastRow, ChunkRow, MarkRow, ReviewRow, Rows, SketchRow } from './schema.ts';
import type { ArchivedRows, WholeRows } from './whole.ts';

/**
 * Several copies of what is stored as one: two browsers' files, an older file and a newer one. A union by the
 * rows' own keys, so that order and repetition change nothing; rows come out in one order, whatever they went
 * in. Of two copies of a row the one that its recorder, or of a mark its user, wrote later stands.
 */
export function mergeRows(...all: readonly Rows[]): Rows {
  const rows = <Table extends keyof Rows>(table: Table): Rows[Table][number][] =>
    all.flatMap((each): Rows[Table][number][] => [...each[table]]);
  const chunks = union(rows('chunks'), keyOfChunk, ({ revision }) => revision);
  const broadcasts = grouped(rows('broadcasts'), ({ key }) => key, saidTogether);
  const recorders = union(
    rows('recorders'),
    ({ id }) => id,
    ({ lastSeq }) => lastSeq,
    // It was put to another broadcast by hand since.
    ({ revision }) => revision,
  );
  return {
    recorders: recorders.map((row) => placed(row, following(broadcasts))),
    chunks: [...Map.groupBy(chunks, ({ recorder }) => recorder).values()].flatMap((own) =>
      own.filter((chunk) => !own.some((other) => holds(other, chunk))),
    ),
    slots: union(
      rows('slots'),
      ({ recorder, slot }) => `${recorder} ${slot}`,
      ({ revision }) => revision,
    ),
    sketches: grouped(rows('sketches'), keyOfSketch, together),
    marks: mergeMarks(rows('marks')),
    broadcasts,
  };
}

/** The same with what was brought in: of two copies of an order the one that has come further stands. */
export const mergeWhole = (...all: readonly ArchivedRows[]): WholeRows => ({
  ...mergeRows(...all),
  orders: joinAll(all.flatMap(({ orders = [] }) => orders)).toSorted((a, b) => order(a.id, b.id)),
  outside: mergeOutside(...all.map(({ outside = [] }) => outside)),
  reviews: mergeReviews(...all.map(({ reviews = [] }) => reviews)),
});

/** Several copies of what users wrote as one: of two the one edited later stands. */
const mergeEdits = <Row extends Pick<MarkRow | ReviewRow, 'id' | 'editedAt'>>(
  ...all: readonly (readonly Row[])[]
): Row[] =>
  union(
    all.flat(),
    ({ id }) => id,
    ({ editedAt }) => editedAt,
  );
export const mergeMarks = mergeEdits<MarkRow>;
export const mergeReviews = mergeEdits<ReviewRow>;

const keyOfChunk = ({ recorder, first, last }: ChunkRow): string => `${recorder} ${pad(first)} ${pad(last)}`;
const keyOfSketch = ({ recorder, viewerKey, part }: SketchRow): string => `${recorder} ${viewerKey} ${part}`;
const pad = (count: number): string => String(count).padStart(12, '0');

/** One copy had sealed these batches into one, the other had not. */
const holds = (other: ChunkRow, { first, last }: ChunkRow): boolean =>
  other.first <= first && other.last >= last && other.last - other.first > last - first;

/** The rows of each key as one, in the order of their keys. */
function grouped<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  one: (rows: readonly Row[]) => Row,
): Row[] {
  return [...Map.groupBy(rows, keyOf)].toSorted(([a], [b]) => order(a, b)).map(([, same]) => one(same));
}

/** Of each key the row that is furthest; what is equally far and yet differs is decided by what is written in it. */
function union<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  ...far: readonly ((row: Row) => number)[]
): Row[] {
  const further = (a: Row, b: Row): number => {
    const by = far.find((of) => of(a) !== of(b));
    return by ? by(a) - by(b) : order(canonical(a), canonical(b));
  };
  return grouped(rows, keyOf, (same) => same.reduce((a, b) => (further(a, b) >= 0 ? a : b)));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const together = ([row, ...others]: readonly SketchRow[]): SketchRow => {
  if (!row) throw new Error('A key without a row.');
  return { ...row, viewers: mergeSets(row.viewers, ...others.map(({ viewers }) => viewers)) };
};

const saidTogether = ([row, ...others]: readonly BroadcastRow[]): BroadcastRow => {
  if (!row) throw new Error('A key without a row.');
  const all = [row, ...others];
  return {
    key: row.key,
    kept: all.some(({ kept }) => kept),
    tags: tidyTags(all.flatMap(({ tags }) => tags).toSorted()),
    into: all.flatMap(({ into }) => into ?? []).toSorted()[0] ?? null,
  };
};
