import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EventKind, LogEntry, ReadingEntry } from '../../../utils/events/entry.ts';
import { unpackLog } from '../../../utils/events/packing.ts';
import type { ReadingId } from '../../../utils/events/readings.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import type { Frame, Platform } from '../../../utils/platforms/platform.ts';
import { pageAt } from '../../../utils/platforms/registry.ts';
import { Recorder } from '../../../utils/recorder/recorder.ts';
import { commit } from '../../../utils/store/commit.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { moment, type Moment } from '../../../utils/units.ts';
import { viewerHasher } from '../../../utils/viewers/hash.ts';
import { type CapturedPage, readCapture } from '../../rooms/capture.ts';
import { batch, database, header } from '../store/builders.ts';

const FOLDER = new URL('../../../../shared/captures/', import.meta.url);
const isThere = (name: string): boolean => existsSync(new URL(`${name}.har`, FOLDER));

/** Frames that one batch hands over. */
const BATCH = 7;

type Expected = number | boolean | null | readonly [number | null, number | null];
interface Reported {
  readonly first: number;
  readonly last: number;
  readonly max: number;
  readonly readings: number;
}
/** What was counted from a capture's source; see the README beside the captures. */
interface Truth {
  readonly room: string;
  readonly broadcast?: string;
  readonly events: Readonly<Record<string, number>>;
  readonly readings: Readonly<Record<string, Reported>>;
  readonly figures: Readonly<Record<string, Expected>>;
}

/** The truth's words for events and readings, where the log has the same. */
const EVENTS: Readonly<Record<string, EventKind>> = {
  entries_seen: 'entry',
  comments: 'comment',
  follows: 'follow',
  shares: 'share',
  product_pins: 'productShown',
  product_unpins: 'productHidden',
  purchase_hints: 'purchaseHint',
};
const READINGS: Readonly<Record<string, ReadingId>> = {
  online: 'online',
  cumulative_viewers: 'uniqueViewers',
  likes_total: 'likes',
};

interface Timed {
  readonly at: Moment;
  readonly frame: Frame;
}

/** What the page's documents keep in global variables, as the tap would copy it. */
function statesOf({ documents, openedAt }: CapturedPage, { state }: Platform): Timed[] {
  return [...documents.values()].flatMap((html) =>
    state.flatMap((name) => {
      const body = new RegExp(`\\b${name}\\b[^={]*=\\s*(\\{.*?\\});?</script>`, 's').exec(html)?.[1];
      return body ? [{ at: moment(openedAt), frame: { via: 'state' as const, url: name, body } }] : [];
    }),
  );
}

function framesOf(page: CapturedPage, platform: Platform): Timed[] {
  const wanted = new RegExp(platform.traffic.join('|') || '^$');
  const pushed = page.sockets.flatMap(({ url, messages }) =>
    messages.map(({ at, data }) => ({
      at: moment(at),
      frame: { via: 'socket' as const, url, body: typeof data === 'string' ? data : new Uint8Array(data) },
    })),
  );
  const answered = page.requests.map(({ at, as, url, answer }) => ({
    at: moment(at),
    frame: {
      via: as === 'script' ? ('jsonp' as const) : ('response' as const),
      url,
      body: new Uint8Array(answer),
    },
  }));
  const traffic = [...pushed, ...answered].filter(({ frame }) => wanted.test(frame.url));
  return [...statesOf(page, platform), ...traffic].toSorted((a, b) => a.at - b.at);
}

/** A capture's first page, decoded, recorded, stored and looked at, as the extension would. */
async function replayed(name: string): Promise<{ view: BroadcastDetail | undefined; log: LogEntry[] }> {
  const { pages } = await readCapture(new URL(`${name}.har`, FOLDER).pathname);
  const [page] = pages;
  const found = page && pageAt(new URL(page.url));
  if (!found) throw new Error('The capture is of no room.');
  const db = database();
  const recorder = new Recorder(
    header('ann', {
      platform: found.platform.id,
      page: found.page.kind,
      room: found.page.room,
      broadcast: found.page.broadcast,
      title: null,
      openedAt: moment(page.openedAt),
    }),
    viewerHasher(new Uint8Array(32).fill(7)),
    null,
  );
  let seq = 0;
  let arrival = moment(page.openedAt);
  const handOver = () => commit(db, [batch((seq += 1), [], { ...recorder.take(), arrival })]);
  for (const [index, { at, frame }] of framesOf(page, found.platform).entries()) {
    arrival = at;
    recorder.hear(found.platform.decode(frame), arrival);
    if (index % BATCH === 0) await handOver();
  }
  await handOver();
  const rows = await rowsOf(db);
  return {
    view: broadcastViews(rows, arrival, { myRooms: [] })[0],
    log: rows.chunks.flatMap((chunk) => unpackLog(chunk.log)),
  };
}

const sayThatItIsMissing = (name: string): void =>
  test(`the capture ${name} is not on this machine`, () => {
    process.stdout.write(`${name}: the capture is not there, and was not replayed.\n`);
    expect(isThere(name)).toBe(false);
  });

/** Promises that a replay of the capture comes to every figure, event and reading that its truth tells. */
export function describeCapture(name: string): void {
  if (!isThere(name)) return sayThatItIsMissing(name);
  describe(`the capture ${name}`, async () => {
    const truth = JSON.parse(readFileSync(new URL(`${name}.truth.json`, FOLDER), 'utf8')) as Truth;
    const { view, log } = await replayed(name);
    const figures = Object.entries(truth.figures).filter(([id]) => id !== 'ended');

    test.each(figures)('comes to its true figure of %s', (id, expected) => {
      const known = view?.figures[id as MetricId];
      const figure = known && 'figure' in known ? known.figure : null;
      if (expected === null) return expect(figure).toBeNull();
      const [least, most] = typeof expected === 'object' ? expected : [Number(expected), Number(expected)];
      expect(figure?.value).toBeGreaterThanOrEqual(least ?? -Infinity);
      return expect(figure?.value).toBeLessThanOrEqual(most ?? Infinity);
    });

    test('is named as its page and its traffic name it, and is over where it ended', () => {
      expect(view).toMatchObject({ room: truth.room, ended: truth.figures['ended'] });
      if (truth.broadcast) expect(view?.broadcast).toBe(truth.broadcast);
    });

    test('holds nothing broken and nothing of another broadcast', () => {
      expect(view?.recorders[0]?.diagnostics).toMatchObject({ broken: 0, foreign: 0, dropped: 0 });
    });

    test('has every event that its source has', () => {
      const told = Object.entries(truth.events).filter(([word]) => EVENTS[word]);
      const counted = told.map(([word]) => log.filter(({ kind }) => kind === EVENTS[word]).length);
      expect(counted).toEqual(told.map(([, count]) => count));
    });

    test('has every reading that its source has', () => {
      const told = Object.entries(truth.readings).filter(([word]) => READINGS[word]);
      const read = told.map(([word, { readings }]) => {
        const values = log
          .filter(
            (entry): entry is ReadingEntry => entry.kind === 'reading' && entry.reading === READINGS[word],
          )
          .map(({ low }) => low);
        return [word, { first: values[0], last: values.at(-1), max: Math.max(...values), readings }];
      });
      expect(read).toEqual(told);
    });
  });
}
