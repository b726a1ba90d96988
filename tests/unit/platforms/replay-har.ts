import { existsSync, readFileSync } from 'node:fs';
import { unpackLog } from '../../../utils/events/packing.ts';
import type { LogEntry } from '../../../utils/events/entry.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import type { Frame } from '../../../utils/platforms/platform.ts';
import { pageAt } from '../../../utils/platforms/registry.ts';
import { belongs, Recorder } from '../../../utils/recorder/recorder.ts';
import { commit } from '../../../utils/store/commit.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { type Moment, moment } from '../../../utils/units.ts';
import { viewerHasher } from '../../../utils/viewers/hash.ts';
import { kindOf, socketOf } from '../../rooms/entries.ts';
import { checkHar, type Har, type HarEntry } from '../../rooms/har.ts';
import { batch, database, header } from '../store/builders.ts';

const FOLDER = new URL('../../../../shared/captures/', import.meta.url);

/** A frame and when it reached the page. */
export interface Arrived extends Frame {
  readonly at: Moment;
}

/** What the figures should come to: a number exactly, a pair as bounds, null unknown. */
export interface Truth {
  readonly room: string;
  readonly broadcast?: string;
  readonly figures: Readonly<
    Record<string, number | boolean | null | readonly [number | null, number | null]>
  >;
}

/** A recording and its truth; null where the captures are not on this machine. */
export function capture(name: string): { har: Har; truth: Truth } | null {
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  if (!existsSync(new URL(`${name}.har`, FOLDER))) return null;
  return { har: checkHar(read(`${name}.har`), name), truth: read(`${name}.truth.json`) as Truth };
}

const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** What the tap would copy of an entry: a JSONP answer without its callback, the state of a document by name. */
function framesOf(entry: HarEntry, state: readonly string[]): Arrived[] {
  const { url } = entry.request;
  const { text, encoding } = entry.response.content;
  const at = moment(Date.parse(entry.startedDateTime));
  const kind = kindOf(entry);
  if (kind === 'socket') {
    return socketOf(entry, url).messages.map(({ at: arrived, data }) => ({
      at: moment(arrived),
      via: 'socket',
      url,
      body: typeof data === 'string' ? data : new Uint8Array(data),
    }));
  }
  if (kind === 'document') {
    return state.flatMap((name): Arrived[] => {
      const body = new RegExp(`${name}\\s*=\\s*([^]*?);?\\s*</script>`).exec(text)?.[1];
      return body ? [{ at, via: 'state', url: name, body }] : [];
    });
  }
  if (kind === 'script') {
    return [{ at, via: 'jsonp', url, body: text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')) }];
  }
  return kind ? [{ at, via: 'response', url, body: encoding === 'base64' ? bytes(text) : text }] : [];
}

/** The page of a recording and what reached it, in the order of time. */
export function trafficOf({ log }: Har): { url: string; frames: Arrived[] } {
  const url = log.entries.find(({ request }) => pageAt(new URL(request.url)))?.request.url;
  const found = url === undefined ? null : pageAt(new URL(url));
  if (!found || url === undefined) throw new Error('The recording is of no room.');
  const frames = log.entries.flatMap((entry) => framesOf(entry, found.platform.state));
  return { url, frames: frames.toSorted((a, b) => a.at - b.at) };
}

/** What the extension makes of a page's traffic: decoded, recorded, stored and looked at. */
export async function replay(url: string, frames: readonly Arrived[]): Promise<Replayed> {
  const found = pageAt(new URL(url));
  if (!found) throw new Error('The traffic is of no room.');
  const { platform, page } = found;
  const db = database();
  const recorder = new Recorder(
    header('ann', {
      platform: platform.id,
      page: page.kind,
      room: page.room,
      broadcast: page.broadcast,
      title: null,
    }),
    viewerHasher(new Uint8Array(32).fill(7)),
    null,
  );
  let seq = 0;
  for (const { at, ...frame } of frames) {
    const decoded = platform.decode(frame);
    if (belongs(recorder.header, decoded.broadcast)) recorder.hear(decoded, at);
    else recorder.ignore();
    await commit(db, [batch((seq += 1), [], { ...recorder.take(), arrival: at })]);
  }
  const rows = await rowsOf(db);
  const now = frames.at(-1)?.at ?? moment(0);
  return {
    view: broadcastViews(rows, now, { myRooms: [] })[0],
    log: rows.chunks.toSorted((a, b) => a.first - b.first).flatMap((chunk) => unpackLog(chunk.log)),
  };
}

export interface Replayed {
  readonly view: BroadcastDetail | undefined;
  readonly log: readonly LogEntry[];
}

/** A figure's bounds, null where it is unknown. */
export function figureOf({ view }: Replayed, id: string): readonly [number | null, number | null] | null {
  const known = view?.figures[id as MetricId];
  return known && 'figure' in known ? [known.figure.low, known.figure.high] : null;
}

/** Whether a replay came to a figure of the truth. */
export function isTrue(replayed: Replayed, id: string, expected: Truth['figures'][string]): boolean {
  if (id === 'ended') return replayed.view?.ended === expected;
  const figure = figureOf(replayed, id);
  if (expected === null || figure === null) return expected === null && figure === null;
  const [least, most] = typeof expected === 'object' ? expected : [Number(expected), Number(expected)];
  const known = replayed.view?.figures[id as MetricId];
  const value = known && 'figure' in known ? (known.figure.value ?? known.figure.low ?? NaN) : NaN;
  return value >= (least ?? -Infinity) && value <= (most ?? Infinity);
}
