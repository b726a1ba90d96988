import type { Arrived } from '../exchange/har/frames.ts';
import type { LogEntry } from '../events/entry.ts';
import type { RecorderHeader } from '../messages/messages.ts';
import { digestOf } from '../platforms/digest.ts';
import { type Decoded, type Page, type Platform, saysNothing } from '../platforms/platform.ts';
import { between, type BroadcastId, type Moment, moment, type RecorderId, seconds } from '../units.ts';
import type { HashViewer } from '../viewers/hash.ts';
import { mergeSets } from '../viewers/sets.ts';
import { Elder } from './elder.ts';
import { belongs, type Content, Recorder } from './recorder.ts';
import { SILENT } from './rhythm.ts';
import { inSlices, type Slices } from './slices.ts';

/** A frame, and what its platform's decoder makes of it. */
interface Told {
  readonly frame: Arrived;
  readonly decoded: Decoded;
}

/** The part of a page's kept traffic that is of one broadcast. */
export interface Part {
  readonly header: RecorderHeader;
  readonly told: readonly Told[];
  /** Arrivals of its first and last frame. */
  readonly from: Moment;
  readonly until: Moment;
  readonly replaced: boolean;
}

/** What a recorder would have handed over of a part, all of it at once. */
export type Replayed = Omit<Content, 'keys' | 'combos' | 'raw'>;

/** A page and the traffic that was kept of it. */
export interface Kept {
  readonly platform: Platform;
  readonly page: Page;
  readonly frames: readonly Arrived[];
  /** Whether its viewers are pseudonyms. */
  readonly replaced: boolean;
}

/**
 * Kept traffic by the broadcasts it is of, as a page's watch would part it. A recorder's id is made of what it
 * replays: the same traffic, replayed twice, is the same recorder.
 */
export async function partsOf({ platform, page, frames, replaced }: Kept, slices: Slices): Promise<Part[]> {
  const parts: { broadcast: BroadcastId | null; ended: boolean; told: Told[] }[] = [];
  /** What the page's state called the broadcast before anything was heard of it. */
  let named: BroadcastId | null = null;
  await inSlices(frames, slices, (frame) => {
    const decoded = platform.decode(frame, page.broadcast ?? parts.at(-1)?.broadcast, page.room);
    const broadcast = page.broadcast ?? decoded.broadcast;
    const part = parts.at(-1);
    const last = part?.told.at(-1)?.frame.at ?? frame.at;
    const goesOn =
      part !== undefined &&
      !(decoded.begins && part.ended) &&
      (part.broadcast === null ||
        broadcast === null ||
        part.broadcast === broadcast ||
        (!part.ended && between(last, frame.at) < SILENT));
    if (goesOn) {
      part.told.push({ frame, decoded });
      part.broadcast ??= broadcast;
      part.ended ||= decoded.sightings.some(({ kind }) => kind === 'end');
    } else if (saysNothing(decoded)) {
      named = broadcast ?? named;
    } else {
      parts.push({ broadcast: broadcast ?? named, ended: false, told: [{ frame, decoded }] });
      named = null;
    }
  });
  return parts.map(({ broadcast, told }) => {
    const times = told.map(({ frame }) => frame.at);
    const [from, until] = [moment(Math.min(...times)), moment(Math.max(...times))];
    const id = told.reduce((name, { frame }) => digestOf(`${name} ${frame.at} ${contentOf(frame)}`), '');
    const header: RecorderHeader = {
      id: `replayed-${id}` as RecorderId,
      platform: platform.id,
      page: page.kind,
      room: page.room,
      broadcast,
      title: null,
      openedAt: from,
    };
    return { header, told, from, until, replaced };
  });
}

const utf8 = new TextEncoder();

/** The same whether an answer was kept as text or as bytes. */
const contentOf = ({ body }: Arrived): string =>
  digestOf(typeof body === 'string' ? utf8.encode(body) : body);

/** What is handed over is cut this often, as it is while a page is open: levels hold from cut to cut. */
const CUT = seconds(1);

/**
 * A part's log, by the recorder that would have written it.
 *
 * @param hash of the broadcast's viewer key
 * @param elder of its elder key, and that key's id; null where it has none
 */
export async function replayed(
  { header, told }: Part,
  { hash, elder }: { readonly hash: HashViewer; readonly elder: { id: string; hash: HashViewer } | null },
  slices: Slices,
): Promise<Replayed> {
  const recorder = new Recorder(header, hash, null, elder && new Elder(elder.id, elder.hash));
  const taken: Content[] = [];
  let cutAt = told[0]?.frame.at ?? moment(0);
  await inSlices(told, slices, ({ frame, decoded }) => {
    if (between(cutAt, frame.at) >= CUT) {
      taken.push(recorder.take());
      cutAt = frame.at;
    }
    if (belongs(recorder.header, decoded.broadcast)) recorder.hear(decoded, frame.at, frame.url);
    else recorder.ignore();
  });
  const last = recorder.take();
  const all = [...taken, last];
  return {
    header: last.header,
    entries: all.flatMap(({ entries }): readonly LogEntry[] => entries),
    elder: elder && { key: elder.id, viewers: mergeSets(...all.map((each) => each.elder?.viewers ?? {})) },
    listed: all.flatMap(({ listed }) => listed),
    diagnostics: last.diagnostics,
    transportClock: last.transportClock,
  };
}
