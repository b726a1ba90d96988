import { packLog } from '../../../utils/events/packing.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { Frame } from '../../../utils/platforms/platform.ts';
import { pageAt } from '../../../utils/platforms/registry.ts';
import { Recorder } from '../../../utils/recorder/recorder.ts';
import type { ChunkRow, RecorderRow, Rows, SlotRow } from '../../../utils/store/schema.ts';
import { NO_CARRY, spansOf } from '../../../utils/tally/spans.ts';
import {
  type BroadcastKey,
  moment,
  type RecorderId,
  type Revision,
  type Seq,
  type ViewerHash,
} from '../../../utils/units.ts';
import type { HashViewer } from '../../../utils/viewers/hash.ts';
import { decoderOf } from '../platforms/decoders.ts';
import type { Capture, CapturedPage } from '../../rooms/capture.ts';

const FIRST = 1 as Seq;
const REVISION = 1 as Revision;
const plainHash = (id: string): ViewerHash => {
  let value = 0xcbf29ce484222325n;
  for (const char of id)
    value = BigInt.asUintN(64, (value ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return value.toString(16).padStart(16, '0') as ViewerHash;
};

/** What a capture's pages store: decoded, recorded, tallied, without a browser. */
export function rowsReplayed({ pages }: Capture, hash: HashViewer = plainHash): Rows {
  const recorded = pages.map((page, index) => recordOf(page, `recorder${index}` as RecorderId, hash));
  return {
    recorders: recorded.map(({ recorder }) => recorder),
    chunks: recorded.map(({ chunk }) => chunk),
    slots: recorded.flatMap(({ slots }) => slots),
    sketches: [],
    marks: [],
    broadcasts: [],
  };
}

/** The one broadcast of a capture, as the extension would show it. */
export function replayed(capture: Capture): BroadcastDetail {
  const [detail] = broadcastViews(rowsReplayed(capture), moment(0), { myRooms: [] });
  if (!detail) throw new Error('the capture holds no broadcast');
  return detail;
}

function recordOf(page: CapturedPage, id: RecorderId, hash: HashViewer) {
  const known = pageAt(new URL(page.url));
  if (!known) throw new Error(`${page.url} is no page that is counted`);
  const openedAt = moment(page.openedAt);
  const { kind, room, broadcast } = known.page;
  const recorder = new Recorder(
    { id, platform: known.platform.id, page: kind, room, broadcast, title: null, openedAt },
    hash,
    null,
  );
  const decode = decoderOf(known.platform);
  const traffic = new RegExp(known.platform.traffic.join('|'));
  for (const { at, frame } of framesOf(page))
    if (traffic.test(frame.url)) recorder.hear(decode(frame), moment(at));
  const { header, entries, keys, listed, combos, diagnostics, transportClock } = recorder.take();
  const { spans, carry } = spansOf(entries, NO_CARRY);
  const row: RecorderRow = {
    ...header,
    key: 'douyin:replayed' as BroadcastKey,
    viewerKey: 'one',
    elderKey: null,
    transportClock,
    lastSeq: FIRST,
    sealedSeq: 0 as Seq,
    shown: null,
    carry,
    from: openedAt,
    until: openedAt,
    arrival: openedAt,
    diagnostics,
    version: null,
    revision: REVISION,
  };
  const log = packLog(entries);
  const chunk: ChunkRow = {
    recorder: id,
    first: FIRST,
    last: FIRST,
    log,
    keys,
    listed,
    combos,
    revision: REVISION,
  };
  const slots = [...spans].map(([slot, span]): SlotRow => ({ recorder: id, slot, span, revision: REVISION }));
  return { recorder: row, chunk, slots };
}

function framesOf({ sockets, requests }: CapturedPage): { at: number; frame: Frame }[] {
  const pushed = sockets.flatMap(({ url, messages }) =>
    messages.map(({ at, data }) => ({
      at,
      frame: { via: 'socket' as const, url, body: typeof data === 'string' ? data : new Uint8Array(data) },
    })),
  );
  const answered = requests.map(({ at, url, answer }) => ({
    at,
    frame: { via: 'response' as const, url, body: new Uint8Array(answer) },
  }));
  return [...pushed, ...answered].toSorted((a, b) => a.at - b.at);
}
