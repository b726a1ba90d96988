import { writeArchive } from '../../../utils/exchange/archive/write.ts';
import { packLog } from '../../../utils/events/packing.ts';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { sketchChunks } from '../../../utils/metrics/viewers.ts';
import type { PageKind } from '../../../utils/platforms/platform.ts';
import type { ChunkRow, RecorderRow, Rows } from '../../../utils/store/schema.ts';
import { NO_CARRY, spansOf } from '../../../utils/tally/spans.ts';
import { after, moment, type RecorderId, type Revision, type Seq } from '../../../utils/units.ts';
import { logsOf } from './history/logs.ts';
import { type Extent, type Planned, planned } from './history/plan.ts';

/** Three hundred broadcasts over ninety days, which end yesterday. */
const WHOLE: Omit<Extent, 'until'> = { broadcasts: 300, days: 90, minutes: 12, seed: 1 };

/**
 * What a shop with rooms on several platforms would have stored in a quarter of a year: own rooms with their
 * consoles and others' without, by hosts and scripts (in the tags), fuller of an evening, at weekends and as time
 * goes by. The same extent gives the same rows. Broadcasts are short, so that there are many of them quickly.
 *
 * - Pure code takes the rows: `broadcastViews(history({ broadcasts: 30 }), now, { myRooms: [] })`.
 * - A database takes them as the product brings them in: `await importRows(db, history())`.
 * - A browser's page takes `historyArchive()` through the dashboard's own import: see `bringHistory`.
 *
 * Folds are made by the dashboard, from then on.
 */
export function history(extent: Partial<Extent> = {}): Rows {
  const whole = { ...WHOLE, until: moment(Date.now()), ...extent };
  const parts = planned(whole).map((plan) => rowsOf(plan, whole.seed));
  return {
    recorders: parts.flatMap(({ recorders }) => recorders),
    chunks: parts.flatMap(({ chunks }) => chunks),
    slots: parts.flatMap(({ slots }) => slots),
    sketches: parts.flatMap(({ sketches }) => sketches),
    marks: [],
    broadcasts: parts.flatMap(({ broadcasts }) => broadcasts),
  };
}

/** The same as a file that the dashboard's import takes. */
export const historyArchive = (extent: Partial<Extent> = {}): Uint8Array<ArrayBuffer> =>
  writeArchive(history(extent), { at: moment(0), by: 'generated' });

function rowsOf(plan: Planned, seed: number): Rows {
  const logs = logsOf(plan, seed);
  const pages = [
    recorded(plan, 'room', logs.room),
    ...(plan.place.own ? [recorded(plan, 'console', logs.console)] : []),
  ];
  return {
    recorders: pages.flatMap(({ recorders }) => recorders),
    chunks: pages.flatMap(({ chunks }) => chunks),
    slots: pages.flatMap(({ slots }) => slots),
    sketches: pages.flatMap(({ sketches }) => sketches),
    marks: [],
    broadcasts: [{ key: plan.key, kept: false, tags: plan.tags, into: null }],
  };
}

const FIRST = 1 as Seq;
const REVISION = 1 as Revision;
const KEY = 'generated';

/** Whose log it is. */
type Recorded = Pick<Planned, 'number' | 'key' | 'broadcast' | 'from' | 'length'> & {
  readonly place: Pick<Planned['place'], 'platform' | 'room' | 'title'>;
};

/** What one page's recorder stored, sealed. */
export function recorded(plan: Recorded, page: PageKind, log: readonly LogEntry[]): Omit<Rows, 'broadcasts'> {
  const { key, broadcast, place, from, length } = plan;
  const recorder = `${page}-${plan.number}-${broadcast}` as RecorderId;
  const { spans, carry } = spansOf(log, NO_CARRY);
  const until = after(from, length);
  const row: RecorderRow = {
    id: recorder,
    platform: place.platform,
    page,
    room: place.room,
    broadcast,
    title: place.title,
    openedAt: from,
    key,
    viewerKey: KEY,
    elderKey: null,
    transportClock: true,
    lastSeq: FIRST,
    sealedSeq: FIRST,
    carry,
    shown: null,
    from,
    until,
    arrival: until,
    diagnostics: {
      frames: log.length,
      understood: log.length,
      broken: 0,
      dropped: 0,
      foreign: 0,
      unknown: {},
      unread: 0,
      unreadSince: null,
      unseen: false,
    },
    version: null,
    revision: REVISION,
  };
  const chunk: ChunkRow = {
    recorder,
    first: FIRST,
    last: FIRST,
    log: packLog(log),
    keys: [],
    combos: [],
    listed: [],
    revision: REVISION,
  };
  return {
    recorders: [row],
    chunks: [chunk],
    slots: [...spans].map(([slot, span]) => ({ recorder, slot, span, revision: REVISION })),
    sketches:
      page === 'room' ? [{ recorder, viewerKey: KEY, part: 'sealed', viewers: sketchChunks([chunk]) }] : [],
    marks: [],
  };
}
