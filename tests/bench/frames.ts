import { gunzipSync } from 'fflate';
import type { LogEntry } from '../../utils/events/entry.ts';
import { packLog } from '../../utils/events/packing.ts';
import { readResponse } from '../../utils/platforms/webcast-frames.ts';
import { Recorder } from '../../utils/recorder/recorder.ts';
import type { Span } from '../../utils/tally/slot.ts';
import { fold } from '../../utils/tally/fold.ts';
import { NO_CARRY, spansOf } from '../../utils/tally/spans.ts';
import { type Moment, moment, type SlotIndex } from '../../utils/units.ts';
import { viewerHasher } from '../../utils/viewers/hash.ts';
import { header } from '../unit/recorder/builders.ts';
import { ratios } from './in-turn.ts';
import type { Bench, Measured } from './measured.ts';
import { wholeSchema } from './inferred.ts';
import { bufbuild, type Peer, protobufjs, tiktokLiveConnector } from './peers.ts';
import { type Recorded, type Recording, recordings } from './recordings.ts';

/** A round lasts about as long for a short recording as for a long one. */
const FRAMES_A_ROUND = 2000;
/** A batch is handed over once a second of the recording. */
const BATCH = 1000;

/** Whole, again and again until there is enough of it: no round reads another's frames. */
const stretched = ({ frames }: Recording): Recorded[] =>
  Array.from({ length: Math.ceil(FRAMES_A_ROUND / frames.length) }, () => frames).flat();

/** What the extension makes of a recording: read, counted, tallied and packed for the log once a second. */
export function toSlots({ frames, decode, url }: Recording): { slots: number; bytes: number } {
  const slots = new Map<SlotIndex, Span>();
  let [carry, bytes] = [NO_CARRY, 0];
  const recorder = new Recorder(header({ broadcast: null }), viewerHasher(new Uint8Array(32).fill(7)), null);
  const handOver = (): void => {
    const { entries }: { readonly entries: readonly LogEntry[] } = recorder.take();
    const made = spansOf(entries, carry);
    ({ carry } = made);
    for (const [slot, span] of made.spans) {
      const known = slots.get(slot);
      slots.set(slot, known ? fold(known, span) : span);
    }
    bytes += packLog(entries).length;
  };
  let handed = frames[0]?.at ?? 0;
  for (const { at, body } of frames) {
    const arrival: Moment = moment(at);
    recorder.hear(decode({ via: 'socket', url, body }, recorder.header.broadcast), arrival);
    if (at - handed < BATCH) continue;
    handed = at;
    handOver();
  }
  handOver();
  return { slots: slots.size, bytes };
}

/** The floor: what has to be unpacked whoever reads it, by the library that the extension uses. */
const unpack = ({ packed, response }: Recorded): Uint8Array =>
  gunzipSync(packed, { out: new Uint8Array(response.length) });

function frameToSlot(recording: Recording): Measured {
  const times = Math.ceil(FRAMES_A_ROUND / recording.frames.length);
  const ours = (): void => {
    for (let time = 0; time < times; time += 1) toSlots(recording);
  };
  const floor = (): void => {
    for (let time = 0; time < times; time += 1) for (const frame of recording.frames) unpack(frame);
  };
  return {
    what: `${recording.title}: frame to slot, against gunzip alone`,
    unit: '×',
    values: ratios(ours, floor),
    goal: { most: 1.5 },
  };
}

function parsing(recording: Recording, peer: Peer, least: number): Measured {
  const frames = stretched(recording);
  const ours = (): void => {
    for (const { response } of frames) readResponse(response, null, recording.methods);
  };
  const theirs = (): void => {
    for (const { response } of frames) peer.decode(response);
  };
  return {
    what: `${recording.title}: parsing, ${peer.name} against ours`,
    unit: '×',
    values: ratios(theirs, ours),
    goal: { least },
  };
}

/** Reading what rooms send, beside what must be done anyway and beside those who read all of it. */
export const framesBench: Bench = async () => {
  const found = await recordings();
  return found.flatMap((recording) => {
    const schema = wholeSchema(recording);
    return [
      frameToSlot(recording),
      parsing(recording, protobufjs(schema), 2),
      parsing(recording, bufbuild(schema), 4),
      ...(recording.title === 'TikTok' ? [parsing(recording, tiktokLiveConnector(), 4)] : []),
    ];
  });
};
