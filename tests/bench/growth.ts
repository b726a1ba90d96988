import { packLog } from '../../utils/events/packing.ts';
import { broadcastViews } from '../../utils/metrics/views.ts';
import { Recorder } from '../../utils/recorder/recorder.ts';
import { commit } from '../../utils/store/commit.ts';
import type { Rows } from '../../utils/store/schema.ts';
import { rowsOf } from '../../utils/store/upkeep.ts';
import { NO_CARRY, spansOf } from '../../utils/tally/spans.ts';
import type { BroadcastId, BroadcastKey, RecorderId } from '../../utils/units.ts';
import { viewerHasher } from '../../utils/viewers/hash.ts';
import { header as recorderHeader } from '../unit/recorder/builders.ts';
import { at, database, header, second, store } from '../unit/store/builders.ts';
import { heap } from './heap.ts';
import { spent } from './in-turn.ts';
import type { Bench, Measured } from './measured.ts';
import { busyRoom } from './simulated.ts';

const NONE = { marks: [], broadcasts: [] };
/** Cost that grows with the amount has the exponent 1. */
const GOAL = { most: 1.05 };

/** The exponent of the power law that lies nearest to the points, by least squares over their logarithms. */
export function exponentOf(points: readonly (readonly [amount: number, cost: number])[]): number {
  const logs = points.map(([amount, cost]) => [Math.log(amount), Math.log(cost)] as const);
  const mean = (of: 0 | 1): number => logs.reduce((sum, log) => sum + log[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const across = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return across / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}

function recorded(events: number): { time: number; held: number } {
  const before = heap();
  const recorder = new Recorder(recorderHeader(), viewerHasher(new Uint8Array(32).fill(7)), null);
  let carry = NO_CARRY;
  const time = spent(() => {
    for (const decoded of busyRoom(events)) {
      recorder.hear(decoded, decoded.clock ?? at(0));
      const { entries } = recorder.take();
      ({ carry } = spansOf(entries, carry));
      packLog(entries);
    }
  });
  const held = heap() - before;
  return recorder.ended ? { time: NaN, held } : { time, held };
}

/** Time for so many recorders to store five minutes, each second of all together. */
async function stored(recorders: number): Promise<number> {
  const db = database();
  const headers = Array.from({ length: recorders }, (_, index) =>
    header(`recorder ${index}`, { broadcast: `75${index}` as BroadcastId }),
  );
  const begun = performance.now();
  for (let seq = 1; seq <= 30; seq += 1)
    await commit(
      db,
      headers.map((one) => second(seq, { header: one })),
    );
  return performance.now() - begun;
}

/** So many broadcasts of two minutes, each of its own. */
async function manyBroadcasts(): Promise<(count: number) => Rows> {
  const db = database();
  await store(db, 120);
  const rows = await rowsOf(db);
  return (count) => {
    const copies = Array.from({ length: count }, (_, index) => index);
    const own = <Row extends { readonly recorder: RecorderId }>(all: readonly Row[]): Row[] =>
      copies.flatMap((index) => all.map((row) => ({ ...row, recorder: `${index}` as RecorderId })));
    return {
      ...NONE,
      recorders: copies.flatMap((index) =>
        rows.recorders.map((row) => ({
          ...row,
          id: `${index}` as RecorderId,
          broadcast: `75${index}` as BroadcastId,
          key: `douyin:${index}` as BroadcastKey,
        })),
      ),
      chunks: own(rows.chunks),
      slots: own(rows.slots),
      sketches: own(rows.sketches),
    };
  };
}

/** How costs grow with what there is more of: each step's cost, and the exponent that fits them. */
export const growthBench =
  (isLong: boolean): Bench =>
  async () => {
    const found: Measured[] = [];
    const table = (name: string, unit: 'ms' | 'MB', points: readonly (readonly [number, number])[]): void => {
      for (const [amount, cost] of points)
        found.push({ what: `${name}: ${amount.toLocaleString('en')}`, unit, values: [cost], goal: null });
      found.push({ what: `${name}: fitted`, unit: 'exponent', values: [exponentOf(points)], goal: GOAL });
    };
    recorded(50_000);
    const events = [10_000, 100_000, 1_000_000, ...(isLong ? [10_000_000] : [])];
    const runs = events.map((count) => [count, recorded(count)] as const);
    table(
      'Recording events',
      'ms',
      runs.map(([count, { time }]) => [count, time]),
    );
    for (const [count, { held }] of runs)
      found.push({
        what: `Memory of a recorder after ${count.toLocaleString('en')} events`,
        unit: 'MB',
        values: [held / 2 ** 20],
        goal: null,
      });
    const rowsFor = await manyBroadcasts();
    const points: [number, number][] = [];
    for (const count of [10, 100, 1000, ...(isLong ? [10_000] : [])]) {
      const rows = rowsFor(count);
      points.push([count, spent(() => broadcastViews(rows, at(200), { myRooms: [] }))]);
    }
    table('Computing broadcasts', 'ms', points);
    const recorders: [number, number][] = [];
    for (const count of [1, 10, 100]) recorders.push([count, await stored(count)]);
    table('Storing half a minute of recorders, in a database in memory', 'ms', recorders);
    return found;
  };
