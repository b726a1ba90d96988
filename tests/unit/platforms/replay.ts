import type { LogEntry } from '../../../utils/events/entry.ts';
import { unpackLog } from '../../../utils/events/packing.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import type { Arrived } from '../../../utils/exchange/har/frames.ts';
import { pageAt } from '../../../utils/platforms/registry.ts';
import { belongs, Recorder } from '../../../utils/recorder/recorder.ts';
import { commit } from '../../../utils/store/commit.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { moment } from '../../../utils/units.ts';
import { viewerHasher } from '../../../utils/viewers/hash.ts';
import { decoderOf } from './decoders.ts';
import { batch, database, header } from '../store/builders.ts';

export type { Arrived } from '../../../utils/exchange/har/frames.ts';

export interface Replayed {
  readonly view: BroadcastDetail | undefined;
  readonly log: readonly LogEntry[];
}

/** Frames that one batch hands over. */
const BATCH = 7;

/** What the extension makes of a page's traffic: decoded, recorded, stored and looked at. */
export async function replay(url: string, frames: readonly Arrived[]): Promise<Replayed> {
  const found = pageAt(new URL(url));
  if (!found) throw new Error('The traffic is of no room.');
  const { platform, page } = found;
  const decode = decoderOf(platform);
  const db = database();
  const place = { platform: platform.id, page: page.kind, room: page.room, broadcast: page.broadcast };
  const recorder = new Recorder(
    header('ann', { ...place, title: null }),
    viewerHasher(new Uint8Array(32).fill(7)),
    null,
  );
  let seq = 0;
  let arrival = frames[0]?.at ?? moment(0);
  const handOver = () => commit(db, [batch((seq += 1), [], { ...recorder.take(), arrival })]);
  for (const [index, { at, ...frame }] of frames.entries()) {
    arrival = at;
    const decoded = decode(frame, recorder.header.broadcast, page.room);
    if (belongs(recorder.header, decoded.broadcast)) recorder.hear(decoded, at);
    else recorder.ignore();
    if (index % BATCH === 0) await handOver();
  }
  await handOver();
  const rows = await rowsOf(db);
  return {
    view: broadcastViews(rows, arrival, { myRooms: [] })[0],
    log: rows.chunks.toSorted((a, b) => a.first - b.first).flatMap((chunk) => unpackLog(chunk.log)),
  };
}

/** A figure's bounds, null where it is unknown. */
export function figureOf({ view }: Replayed, id: string): readonly [number | null, number | null] | null {
  const known = view?.figures[id as MetricId];
  return known && 'figure' in known ? [known.figure.low, known.figure.high] : null;
}
