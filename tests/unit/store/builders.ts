import 'fake-indexeddb/auto';
import type { LogEntry } from '../../../utils/events/entry.ts';
import type { Batch, Diagnostics, RecorderHeader } from '../../../utils/messages/messages.ts';
import { commit } from '../../../utils/store/commit.ts';
import { Database } from '../../../utils/store/database.ts';
import { exactly } from '../../../utils/events/readings.ts';
import {
  type BroadcastId,
  type Moment,
  moment,
  type PlatformId,
  type RecorderId,
  type Revision,
  type RoomId,
  type Seq,
  type ViewerHash,
} from '../../../utils/units.ts';

export const START = moment(Date.UTC(2026, 3, 24, 4, 3));
export const at = (second: number): Moment => moment(START + second * 1000);

let databases = 0;

/** A database of one's own: nothing of it outlives the file's tests. */
export const database = (): Database => new Database(`test-${++databases}`);

export const header = (id: string, over: Partial<RecorderHeader> = {}): RecorderHeader => ({
  id: id as RecorderId,
  platform: 'douyin' as PlatformId,
  page: 'room',
  room: '126833924894' as RoomId,
  broadcast: '7500000000000000001' as BroadcastId,
  title: '春季上新',
  openedAt: START,
  ...over,
});

export const NOTHING_DIAGNOSED: Diagnostics = {
  frames: 0,
  understood: 0,
  broken: 0,
  dropped: 0,
  foreign: 0,
  unknown: {},
  unread: 0,
  unreadSince: null,
  unseen: false,
};

export const batch = (seq: number, entries: readonly LogEntry[], over: Partial<Batch> = {}): Batch => ({
  header: header('ann'),
  seq: seq as Seq,
  arrival: at(seq),
  viewerKey: 'key',
  entries,
  elder: null,
  keys: [],
  listed: [],
  combos: [],
  diagnostics: NOTHING_DIAGNOSED,
  transportClock: true,
  since: 0 as Revision,
  raw: null,
  ...over,
});

export const hash = (viewer: number): ViewerHash => viewer.toString(16).padStart(16, '0') as ViewerHash;

export const comment = (second: number, viewer = second): LogEntry => ({
  kind: 'comment',
  at: at(second),
  viewer: hash(viewer),
  count: 1,
  value: 0,
  item: null,
  sign: null,
});

export const online = (second: number, viewers: number): LogEntry => ({
  kind: 'reading',
  at: at(second),
  reading: 'online',
  ...exactly(viewers),
  item: null,
});

export const heard = (from: number, until: number): LogEntry => ({
  kind: 'heard',
  at: at(from),
  until: at(until),
});

/** The `seq`th second of a room: two comments and how many were online. */
export const second = (seq: number, over: Partial<Batch> = {}): Batch =>
  batch(
    seq,
    [
      comment(seq - 1, seq % 50),
      comment(seq - 1, 1000 + seq),
      online(seq - 1, 100 + (seq % 7)),
      heard(seq - 1, seq),
    ],
    { keys: [`Chat:${seq}`], combos: [['combo', seq]], listed: [`order ${seq}`], ...over },
  );

/** Stores the first so many seconds of a recorder, each in a batch of its own. */
export async function store(db: Database, seconds: number, over: Partial<Batch> = {}): Promise<void> {
  for (let seq = 1; seq <= seconds; seq += 1) await commit(db, [second(seq, over)]);
}
