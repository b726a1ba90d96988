import type { EventEntry, EventKind, LogEntry } from '../../utils/events/entry.ts';
import { packLog } from '../../utils/events/packing.ts';
import { exactly } from '../../utils/events/readings.ts';
import type { Carry, ChunkRow, RecorderRow, SlotRow } from '../../utils/store/schema.ts';
import { NO_CARRY, spansOf } from '../../utils/tally/spans.ts';
import { fold } from '../../utils/tally/fold.ts';
import {
  type BroadcastId,
  type BroadcastKey,
  moment,
  type Moment,
  type PlatformId,
  type RecorderId,
  type Revision,
  type RoomId,
  type Seq,
  type SlotIndex,
  type ViewerHash,
} from '../../utils/units.ts';
import { random } from '../rooms/generated/random.ts';
import { START } from '../unit/exchange/broadcast.ts';

const HOURS = 24;
const EVENTS = 1_000_000;
const VIEWERS = 200_000;
/** A product is explained for so many seconds, one behind the other. */
const EXPLAINED = 300;
/** So many one-second batches are sealed into one chunk. */
const SEALED = 64;
const SECONDS = HOURS * 3600;

/** What happens, as often as it stands here. */
const KINDS: readonly [EventKind, ...EventKind[]] = [
  'comment',
  'like',
  'like',
  'entry',
  'entry',
  'entry',
  'gift',
  'follow',
  'share',
];

/** A recorder of a broadcast of a day with a million events, as it is stored. */
export interface Day {
  readonly recorder: RecorderRow;
  readonly chunks: readonly ChunkRow[];
  readonly slots: readonly SlotRow[];
}

/** Generates the day; the same one each time. */
export function dayLong(): Day {
  const { int, pick, logNormal } = random(24, 'day');
  const recorder = 'day' as RecorderId;
  const revision = 1 as Revision;
  const hashes = Array.from(
    { length: VIEWERS },
    (_, index) => (index * 2_654_435_761 * 4096).toString(16).padStart(16, '0').slice(-16) as ViewerHash,
  );
  const chunks: ChunkRow[] = [];
  const slots = new Map<SlotIndex, SlotRow>();
  let carry: Carry = NO_CARRY;
  let [entered, liked] = [0, 0];
  const at = (second: number): Moment => moment(START + second * 1000);
  const perSecond = EVENTS / SECONDS;
  for (let first = 0; first < SECONDS; first += SEALED) {
    const log: LogEntry[] = [];
    const last = Math.min(SECONDS, first + SEALED);
    for (let second = first; second < last; second += 1) {
      const count = Math.floor((second + 1) * perSecond) - Math.floor(second * perSecond);
      for (let index = 0; index < count; index += 1) {
        const kind = pick<EventKind>(KINDS);
        const event: EventEntry = {
          kind,
          at: at(second),
          viewer: pick(hashes as [ViewerHash, ...ViewerHash[]]),
          count: kind === 'like' ? int(1, 9) : 1,
          value: 0,
          item: null,
          sign: null,
          ...(kind === 'comment' && { topics: int(0, 3) }),
        };
        log.push(event);
      }
      if (second % EXPLAINED === 0)
        log.push({
          kind: 'productShown',
          at: at(second),
          viewer: null,
          count: 1,
          value: 0,
          item: `36${second}`,
          sign: null,
        });
      if (second % 5 === 0) {
        entered += int(5, 40);
        liked += int(0, 200);
        const online = Math.round(logNormal(900, 0.05));
        for (const [reading, value] of [
          ['online', online],
          ['entries', entered],
          ['likes', liked],
        ] as const)
          log.push({ kind: 'reading', at: at(second), reading, item: null, ...exactly(value) });
      }
    }
    log.push({ kind: 'heard', at: at(first), until: at(last) });
    const made = spansOf(log, carry);
    ({ carry } = made);
    for (const [slot, span] of made.spans) {
      const known = slots.get(slot);
      slots.set(slot, { recorder, slot, revision, span: known ? fold(known.span, span) : span });
    }
    chunks.push({
      recorder,
      first: (first + 1) as Seq,
      last: last as Seq,
      log: packLog(log),
      keys: [],
      combos: [],
      listed: [],
      revision,
    });
  }
  return { chunks, slots: [...slots.values()], recorder: recorderOf(at(0), at(SECONDS), carry) };
}

const recorderOf = (from: Moment, until: Moment, carry: Carry): RecorderRow => ({
  id: 'day' as RecorderId,
  platform: 'douyin' as PlatformId,
  page: 'room',
  room: '1' as RoomId,
  broadcast: 'day' as BroadcastId,
  title: '24 小时直播',
  openedAt: from,
  key: 'douyin:day' as BroadcastKey,
  viewerKey: 'key',
  elderKey: null,
  transportClock: true,
  lastSeq: SECONDS as Seq,
  sealedSeq: SECONDS as Seq,
  carry,
  shown: null,
  from,
  until,
  arrival: until,
  diagnostics: {
    frames: EVENTS,
    understood: EVENTS,
    broken: 0,
    dropped: 0,
    foreign: 0,
    unknown: {},
    unseen: false,
    unread: 0,
    unreadSince: null,
  },
  version: null,
  revision: 1 as Revision,
});
