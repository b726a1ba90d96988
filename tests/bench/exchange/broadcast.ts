import { readFile, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { packLog } from '../../../utils/events/packing.ts';
import type { Exported } from '../../../utils/exchange/tables/table.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { type ChunkRow, type RecorderRow, type SlotRow, wholeRecorder } from '../../../utils/store/schema.ts';
import { slotOf } from '../../../utils/tally/slot.ts';
import { NO_CARRY, spansOf } from '../../../utils/tally/spans.ts';
import type { Revision, Seq } from '../../../utils/units.ts';
import { random } from '../../rooms/generated/random.ts';
import { at, hash, header, heard, NOTHING_DIAGNOSED, online } from '../../unit/store/builders.ts';

const KINDS = ['comment', 'like', 'entry', 'entry', 'gift', 'follow'] as const;
const A_SECOND = 50;
/** As long as a sealed chunk of a busy room. */
const SECONDS = 200;
const VIEWERS = 200_000;

interface Stored {
  readonly recorder: RecorderRow;
  readonly chunks: readonly ChunkRow[];
  readonly slots: readonly SlotRow[];
}

/** A broadcast in which so many events were heard, as it is stored. */
function stored(events: number): Stored {
  const { int, pick } = random(6, 'a million events');
  const { id } = header('ann');
  const chunks: ChunkRow[] = [];
  const slots = new Map<number, SlotRow>();
  let carry = NO_CARRY;
  const length = Math.ceil(events / A_SECOND);
  for (let second = 0; second < length; second += SECONDS) {
    const entries: LogEntry[] = [];
    for (let now = second; now < Math.min(length, second + SECONDS); now += 1) {
      entries.push(online(now, int(900, 1100)), heard(now, now + 1));
      for (let index = 0; index < Math.min(A_SECOND, events - now * A_SECOND); index += 1) {
        const kind = pick(KINDS);
        const item = kind === 'gift' ? `gift ${int(1, 40)}` : null;
        const value = kind === 'gift' ? int(1, 500) : 0;
        entries.push({ kind, at: at(now), viewer: hash(int(1, VIEWERS)), count: 1, value, item, sign: null });
      }
    }
    const folded = spansOf(entries, carry);
    carry = folded.carry;
    for (const [slot, span] of folded.spans)
      slots.set(slot, { recorder: id, slot: slotOf(span.from), span, revision: 1 as Revision });
    const seq = (second + 1) as Seq;
    const log = packLog(entries);
    chunks.push({
      recorder: id,
      first: seq,
      last: seq,
      log,
      keys: [],
      combos: [],
      listed: [],
      revision: 1 as Revision,
    });
  }
  const recorder = wholeRecorder({
    ...header('ann'),
    key: 'douyin:7500000000000000001' as RecorderRow['key'],
    viewerKey: 'key',
    elderKey: null,
    transportClock: true,
    lastSeq: length as Seq,
    sealedSeq: length as Seq,
    carry,
    shown: null,
    from: at(0),
    until: at(length),
    arrival: at(length),
    diagnostics: NOTHING_DIAGNOSED,
    revision: 1 as Revision,
  });
  return { recorder, chunks, slots: [...slots.values()] };
}

/** Puts it into a file, so that a process that writes it holds nothing but what is stored. */
export const store = (file: string, events: number): Promise<void> =>
  writeFile(file, serialize(stored(events)));

/** The broadcast in such a file, as it is exported. */
export const storedIn = async (file: string): Promise<Exported> =>
  exportedOf(deserialize(await readFile(file)) as Stored);

/** A broadcast of so many events, as it is exported. */
export const broadcastOf = (events: number): Exported => exportedOf(stored(events));

function exportedOf({ recorder, chunks, slots }: Stored): Exported {
  const rows = { recorders: [recorder], chunks: [], slots, sketches: [], marks: [], broadcasts: [] };
  const [detail] = broadcastViews(rows, recorder.arrival, { myRooms: [] });
  if (!detail) throw new Error('Nothing was heard of it.');
  return { detail, rows: { ...rows, chunks } };
}
