import { describe, expect, test } from 'vitest';
import { packLog } from '../../../utils/events/packing.ts';
import { toldOf } from '../../../utils/metrics/told.ts';
import { distinctOf, sketchChunks } from '../../../utils/metrics/viewers.ts';
import type { Viewers } from '../../../utils/metrics/account.ts';
import type { ChunkRow, RecorderRow, Rows } from '../../../utils/store/schema.ts';
import type { EventEntry } from '../../../utils/events/entry.ts';
import type { ViewerHash } from '../../../utils/units.ts';
import { SKETCH_SIZE } from '../../../utils/viewers/sketch.ts';
import { random } from '../../rooms/generated/random.ts';
import { at } from './accounts.ts';

const said = (kind: EventEntry['kind'], viewer: string | null): EventEntry => ({
  kind,
  at: at(0),
  viewer: viewer as ViewerHash | null,
  count: 1,
  value: 0,
  item: null,
  sign: null,
});
const chunk = (entries: readonly EventEntry[], first = 1, last = first, recorder = 'ann'): ChunkRow =>
  ({
    recorder,
    first,
    last,
    log: packLog(entries),
    keys: [],
    combos: [],
    listed: [],
    revision: 1,
  }) as unknown as ChunkRow;
const recorder = (lastSeq: number, id = 'ann', viewerKey = 'key'): RecorderRow =>
  ({ id, lastSeq, viewerKey, page: 'room' }) as unknown as RecorderRow;
const viewersOf = (recorders: readonly RecorderRow[], rows: Pick<Rows, 'chunks' | 'sketches'>): Viewers =>
  toldOf(recorders, rows).viewers as Viewers;

const [ANN, BEN, CY] = ['00000000000000aa', '00000000000000bb', '00000000000000cc'];
const LOG = [
  said('comment', ANN),
  said('comment', ANN),
  said('gift', BEN),
  said('entry', CY),
  said('follow', null),
];

/** So many viewers who commented. */
function crowd(size: number): EventEntry[] {
  const { next } = random(size, 'crowd');
  return Array.from({ length: size }, (_, index) =>
    said(
      'comment',
      Math.floor(next() * 2 ** 32)
        .toString(16)
        .padStart(8, '0') + index.toString(16).padStart(8, '0'),
    ),
  );
}

describe('viewers who interacted', () => {
  test('of a stretch are those who did something in it, each once', () => {
    const when = (minute: number, viewer: string | undefined): EventEntry => ({
      ...said('comment', viewer ?? null),
      at: at(minute),
    });
    const log = [when(1, ANN), when(2, ANN), when(2, BEN), when(3, CY)];
    const told = toldOf([recorder(1)], { chunks: [chunk(log)], sketches: [] });
    const count = (from: number, until: number): number | undefined =>
      told.viewersIn(at(from), at(until)).comment?.count;
    expect([count(1, 3), count(2, 3), count(3, 9), count(4, 9)]).toEqual([2, 2, 1, 0]);
  });

  test('are counted once for each kind and once in all; who only entered is none of them', () => {
    const viewers = viewersOf([recorder(1)], { chunks: [chunk(LOG)], sketches: [] });
    expect(viewers).toMatchObject({
      comment: { count: 1 },
      gift: { count: 1 },
      follow: { count: 0 },
      any: { count: 2 },
      cardInteractors: { count: 1 },
      organic: { count: 2 },
    });
  });

  test('are one set over all of a broadcast’s recorders', () => {
    const chunks = [chunk(LOG), chunk([said('comment', BEN)], 1, 1, 'ben')];
    const viewers = viewersOf([recorder(1), recorder(1, 'ben')], { chunks, sketches: [] });
    expect(viewers).toMatchObject({ comment: { count: 2 }, any: { count: 2 } });
  });

  test('are exact however many, while the log is whole', () => {
    const many = crowd(3 * SKETCH_SIZE);
    const chunks = [chunk(many.slice(0, 5000), 1, 64), chunk(many.slice(5000), 65, 70)];
    expect(viewersOf([recorder(70)], { chunks, sketches: [] }).any).toEqual({
      count: 3 * SKETCH_SIZE,
      exact: true,
    });
  });

  test('come from the sketches where the log was pruned', () => {
    const many = crowd(1000);
    const viewers = sketchChunks([chunk(many.slice(0, 600))]);
    const sketches = [{ recorder: 'ann', viewerKey: 'key', viewers }] as never;
    const kept = [chunk(many.slice(500), 65, 70)];
    expect(viewersOf([recorder(70)], { chunks: kept, sketches }).comment).toEqual({
      count: 1000,
      exact: true,
    });
  });

  test('are those of the log’s own key, whatever is kept under an elder one', () => {
    const viewers = sketchChunks([chunk(crowd(50))]);
    const elders = sketchChunks([chunk(crowd(70))]);
    const sketches = [
      { recorder: 'ann', viewerKey: 'key', part: 'sealed', viewers },
      { recorder: 'ann', viewerKey: 'elder', part: 'sealed', viewers: elders },
    ] as never;
    expect(viewersOf([recorder(70)], { chunks: [], sketches }).comment.count).toBe(50);
  });

  test('that were hashed with different keys are bounds, the most and the sum, of every group', () => {
    const chunks = [
      chunk(LOG),
      chunk([said('comment', BEN), said('share', CY)], 1, 1, 'ben'),
      chunk([said('like', ANN), said('like', BEN), said('like', CY)], 1, 1, 'cy'),
    ];
    const recorders = [recorder(1), recorder(1, 'ben', 'other'), recorder(1, 'cy', 'third')];
    const viewers = viewersOf(recorders, { chunks, sketches: [] });
    expect(viewers.any).toEqual({ count: 3, most: 7, floor: true, exact: true });
    expect(viewers.comment).toMatchObject({ count: 1, most: 2, floor: true });
    expect(viewers.cardInteractors).toMatchObject({ count: 3, most: 6, floor: true });
  });

  test('are an estimate where a sketch overflowed', () => {
    const viewers = sketchChunks([chunk(crowd(3 * SKETCH_SIZE))]);
    const { count, exact } = distinctOf([viewers]).any;
    expect(exact).toBe(false);
    expect(Math.abs(count / (3 * SKETCH_SIZE) - 1)).toBeLessThan(0.06);
  });
});

test('sketches of a log in pieces are the sketches of the whole', () => {
  const log = crowd(10_000);
  const pieces = [chunk(log.slice(0, 7000)), chunk(log.slice(7000))];
  const [first, second] = pieces.map((piece) => [piece]);
  expect(sketchChunks(second ?? [], sketchChunks(first ?? []))).toEqual(sketchChunks(pieces));
});
