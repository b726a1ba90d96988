import { EVENT_KINDS, type EventEntry, type LogEntry } from '../../../utils/events/entry.ts';
import { exactly, type ReadingId } from '../../../utils/events/readings.ts';
import type { RecorderHeader, Resume } from '../../../utils/messages/messages.ts';
import {
  type Decoded,
  NOTHING_DECODED,
  type PageKind,
  type Sighting,
} from '../../../utils/platforms/platform.ts';
import { event, reading } from '../../../utils/platforms/sightings.ts';
import { Recorder } from '../../../utils/recorder/recorder.ts';
import {
  type BroadcastId,
  type Moment,
  moment,
  type PlatformId,
  type RecorderId,
  type RoomId,
} from '../../../utils/units.ts';
import { type HashViewer, viewerHasher } from '../../../utils/viewers/hash.ts';

/** 2026-04-24 12:03 in Shanghai. */
export const START = moment(Date.UTC(2026, 3, 24, 4, 3));
export const at = (second: number): Moment => moment(START + second * 1000);

export const HASH: HashViewer = viewerHasher(new Uint8Array(32).fill(7));

let recorders = 0;

export const header = (over: Partial<RecorderHeader> = {}): RecorderHeader => ({
  id: `recorder-${++recorders}` as RecorderId,
  platform: 'douyin' as PlatformId,
  page: 'room',
  room: '126833924894' as RoomId,
  broadcast: '7500000000000000001' as BroadcastId,
  title: '春季上新',
  openedAt: START,
  ...over,
});

export const recorderOf = (resume: Resume | null = null, over: Partial<RecorderHeader> = {}): Recorder =>
  new Recorder(header(over), HASH, resume);

export const console = (resume: Resume | null = null): Recorder =>
  recorderOf(resume, { page: 'console' satisfies PageKind });

/** A frame that says this, by the transport's own clock. */
export const frame = (clock: Moment | null, ...sightings: readonly Sighting[]): Decoded => ({
  ...NOTHING_DECODED,
  clock,
  sightings,
});

/** A comment; its key is that of its message. */
export const comment = (id: string, over: Parameters<typeof event>[1] = {}): Sighting =>
  event('comment', { key: `Chat:${id}`, viewer: 'somebody', ...over });

/** A gift of a combo that so far holds `count`. */
export const gift = (id: string, count: number, combo: string | null = '463:1777003400'): Sighting =>
  event('gift', { key: `Gift:${id}`, viewer: 'giver', count, worth: 10, item: '463', combo });

export const told = (id: ReadingId, value: number, key: string | null = null): Sighting =>
  reading(id, exactly(value), { key });

/** The log that the recorder recorded since it was last asked. */
export const logOf = (recorder: Recorder): readonly LogEntry[] => recorder.take().entries;

export const eventsIn = (log: readonly LogEntry[]): EventEntry[] =>
  log.filter((entry): entry is EventEntry => (EVENT_KINDS as readonly string[]).includes(entry.kind));

/** A product is up; none is where it names none. */
export const cart = (id: string, item: string | null): Sighting =>
  event(item === null ? 'productHidden' : 'productShown', { key: `Cart:${id}`, item });

/** How much of a kind a log counted. */
export const counted = (log: readonly LogEntry[], kind: EventEntry['kind']): number =>
  eventsIn(log).reduce((sum, entry) => sum + (entry.kind === kind ? entry.count : 0), 0);

/** What a later recorder is told of the log of this one. */
export const resumeOf = (recorder: Recorder): Resume & { readonly entries: readonly LogEntry[] } => {
  const { keys, listed, combos, entries } = recorder.take();
  const heard = entries.flatMap((entry) => (entry.kind === 'heard' ? [entry.until] : []));
  const shown = entries.findLast(({ kind }) => kind === 'productShown' || kind === 'productHidden');
  return {
    keys,
    listed,
    combos,
    entries,
    heardUntil: moment(Math.max(...heard)),
    shown: shown?.kind === 'productShown' ? shown.item : null,
  };
};
