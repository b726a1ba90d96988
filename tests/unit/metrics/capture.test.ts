import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unpackLog } from '../../../utils/events/packing.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import { pageAt } from '../../../utils/platforms/registry.ts';
import { Recorder } from '../../../utils/recorder/recorder.ts';
import { commit } from '../../../utils/store/commit.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { type Moment, moment } from '../../../utils/units.ts';
import { viewerHasher } from '../../../utils/viewers/hash.ts';
import { decoderOf } from '../platforms/decoders.ts';
import { batch, database, header } from '../store/builders.ts';

const NAME = 'douyin-2026-04-24';
const FOLDER = new URL('../../../../shared/captures/', import.meta.url);
const isThere = existsSync(new URL(`${NAME}.har`, FOLDER));

/** As many frames as a busy second brings. */
const BATCH = 7;

interface Truth {
  readonly first: number;
  readonly comments_by_minute: readonly number[];
  readonly figures: Readonly<
    Record<string, number | boolean | null | readonly [number | null, number | null]>
  >;
}
interface Har {
  readonly log: {
    readonly entries: readonly {
      readonly request: { readonly url: string };
      readonly _webSocketMessages?: readonly { readonly time: number; readonly data: string }[];
    }[];
  };
}

const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

/** The recording, decoded, recorded, stored and looked at, as the extension would; the clock is a year off. */
async function replayed(): Promise<{ view: BroadcastDetail | undefined; comments: readonly Moment[] }> {
  const { entries } = (readJson(`${NAME}.har`) as Har).log;
  const found = pageAt(new URL(entries[0]?.request.url ?? ''));
  if (!found) throw new Error('The recording is of no room.');
  const decode = decoderOf(found.platform);
  const db = database();
  const recorder = new Recorder(
    header('ann', { room: found.page.room, broadcast: null, title: null }),
    viewerHasher(new Uint8Array(32).fill(7)),
    null,
  );
  const arrival = moment(Date.UTC(2025, 0, 1));
  let seq = 0;
  const handOver = () => commit(db, [batch((seq += 1), [], { ...recorder.take(), arrival })]);
  for (const { request, _webSocketMessages: frames = [] } of entries) {
    for (const [index, { data }] of frames.entries()) {
      const body = new Uint8Array(Buffer.from(data, 'base64'));
      recorder.hear(decode({ via: 'socket', url: request.url, body }), arrival);
      if (index % BATCH === 0) await handOver();
    }
  }
  await handOver();
  const rows = await rowsOf(db);
  const log = rows.chunks.flatMap((chunk) => unpackLog(chunk.log));
  const comments = log.filter(({ kind }) => kind === 'comment').map((entry) => entry.at);
  return { view: broadcastViews(rows, arrival, { myRooms: [] })[0], comments };
}

/** How many of these moments lie in each minute from a second on. */
function byMinute(moments: readonly Moment[], second: number): number[] {
  const minutes: number[] = [];
  for (const at of moments) {
    const minute = Math.floor((at / 1000 - second) / 60);
    minutes[minute] = (minutes[minute] ?? 0) + 1;
  }
  return minutes;
}

if (!isThere) {
  test('the recording of a real room is not on this machine', () => {
    process.stdout.write(`${NAME}: the recording is not there, and was not replayed.\n`);
    expect(isThere).toBe(false);
  });
} else {
  describe('a real broadcast of three and a quarter hours', async () => {
    const truth = readJson(`${NAME}.truth.json`) as Truth;
    const { view, comments } = await replayed();
    const figures = Object.entries(truth.figures).filter(([id]) => id !== 'ended');

    test.each(figures)('comes to its true figure of %s', (id, expected) => {
      const known = view?.figures[id as MetricId];
      const figure = known && 'figure' in known ? known.figure : null;
      if (expected === null) return expect(figure).toBeNull();
      const [least, most] = typeof expected === 'object' ? expected : [Number(expected), Number(expected)];
      expect(figure?.value).toBeGreaterThanOrEqual(least ?? -Infinity);
      expect(figure?.value).toBeLessThanOrEqual(most ?? Infinity);
      return expect((figure?.low ?? -Infinity) <= (figure?.value ?? NaN)).toBe(true);
    });

    test('is over, was heard without a gap, and nothing of it was broken', () => {
      expect(view).toMatchObject({ ended: truth.figures['ended'], coverage: 1, gaps: [] });
      expect(view?.recorders[0]?.diagnostics).toMatchObject({ broken: 0, foreign: 0, dropped: 0 });
    });

    test('has its comments in the right minutes, counted from its first second', () => {
      expect(byMinute(comments, truth.first)).toEqual(truth.comments_by_minute);
    });

    test('has a timeline of the clock’s minutes that says the same', () => {
      const start = (view?.minutes[0]?.from ?? 0) / 1000;
      expect(view?.minutes.map(({ span }) => span.events.comment?.count ?? 0)).toEqual(
        byMinute(comments, start),
      );
    });

    test('rises minute by minute to what it rose in all', () => {
      for (const id of ['entries', 'likes'] as const) {
        const known = view?.figures[id];
        const whole = known && 'figure' in known ? known.figure.value : null;
        expect(view?.minutes.reduce((sum, { rises }) => sum + (rises[id] ?? 0), 0)).toBe(whole);
      }
    });
  });
}
