import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { captureFrom } from '../../../utils/exchange/har/capture.ts';
import { type Arrived, framesOf } from '../../../utils/exchange/har/frames.ts';
import { arrivedOf } from '../../../utils/exchange/har/traffic.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { base64Of } from '../../../utils/platforms/base64.ts';
import { douyin } from '../../../utils/platforms/douyin/platform.ts';
import { belongs, Recorder } from '../../../utils/recorder/recorder.ts';
import { partsOf } from '../../../utils/recorder/replay.ts';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { fill, type Filling, fillingOf } from '../../../utils/store/filling.ts';
import { waitingKeys } from '../../../utils/store/folding.ts';
import { join } from '../../../utils/store/joining.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { type BroadcastId, moment } from '../../../utils/units.ts';
import { viewerHasher } from '../../../utils/viewers/hash.ts';
import { type TeamKeys, teamKeys } from '../../../utils/viewers/team.ts';
import { generateShop } from '../../rooms/generated/shop.ts';
import { batch, database, header } from './builders.ts';

const STARTED = Date.UTC(2026, 3, 24, 4, 3);
const NOW = moment(STARTED + 86_400_000);
const MINUTE = 60_000;

const { har } = generateShop({ startedAt: STARTED, minutes: 8 });
const pages = captureFrom(har, 'generated').pages;
const [roomPage = expect.unreachable()] = pages;
const whole = framesOf(roomPage, douyin);
const within = (from: number, until: number): Arrived[] =>
  whole.filter(({ at }) => at >= STARTED + from * MINUTE && at < STARTED + until * MINUTE);

const slices = () => ({ signal: new AbortController().signal, progress: () => {} });

/** What a page makes of its frames as they come. */
async function record(db: Database, id: string, frames: readonly Arrived[]): Promise<void> {
  const page = douyin.page(new URL(roomPage.url)) ?? expect.unreachable();
  const broadcast = frames
    .map((frame) => douyin.decode(frame).broadcast)
    .find((each) => each !== null) as BroadcastId;
  const own = header(id, { room: page.room, broadcast, openedAt: frames[0]?.at ?? NOW });
  const { key, resume } = await join(db, own, own.openedAt);
  const recorder = new Recorder(own, viewerHasher(key.secret), resume);
  let seq = 0;
  for (const [index, frame] of frames.entries()) {
    const decoded = douyin.decode(frame);
    if (belongs(recorder.header, decoded.broadcast)) recorder.hear(decoded, frame.at, frame.url);
    if (index % 7 !== 0 && index < frames.length - 1) continue;
    await commit(db, [batch((seq += 1), [], { ...recorder.take(), arrival: frame.at, viewerKey: key.id })]);
  }
}

async function fillings(
  db: Database,
  frames: readonly Arrived[] = whole,
  { replaced = false, team = null }: { replaced?: boolean; team?: TeamKeys | null } = {},
): Promise<Filling[]> {
  const page = douyin.page(new URL(roomPage.url)) ?? expect.unreachable();
  const parts = await partsOf({ platform: douyin, page, frames, replaced }, slices());
  return Promise.all(parts.map((part) => fillingOf(db, part, NOW, slices(), team)));
}

const viewsIn = async (db: Database): Promise<BroadcastDetail[]> =>
  broadcastViews(await rowsOf(db), NOW, { myRooms: [] });
const viewIn = async (db: Database): Promise<BroadcastDetail> => {
  const [view = expect.unreachable(), ...others] = await viewsIn(db);
  expect(others).toEqual([]);
  return view;
};

/** How many viewers interacted. */
const interactorsIn = ({ figures }: BroadcastDetail) =>
  'figure' in figures.interactors ? [figures.interactors.figure] : [];

describe('kept traffic that is replayed', () => {
  let heardWhole: BroadcastDetail;
  let db: Database;

  beforeAll(async () => {
    const other = database();
    await record(other, 'ann', whole);
    heardWhole = await viewIn(other);
  });
  beforeEach(() => {
    db = database();
  });

  test('fills a gap: the figures are those of a page that heard it all', async () => {
    await record(db, 'ann', within(0, 3));
    await record(db, 'ben', within(5, 100));
    const before = await viewIn(db);
    expect(before.gaps.length).toBe(1);
    expect(before.figures.comments).not.toEqual(heardWhole.figures.comments);

    await fill(db, await fillings(db));
    const after = await viewIn(db);
    expect(after.gaps).toEqual([]);
    expect(after.figures).toEqual(heardWhole.figures);
    expect(after.recorders.length).toBe(3);
  });

  test('changes nothing before it is confirmed, and nothing the second time', async () => {
    await record(db, 'ann', within(0, 3));
    const before = await rowsOf(db);
    const made = await fillings(db);
    expect(await rowsOf(db)).toEqual(before);
    await fill(db, made);
    const once = await rowsOf(db);
    await fill(db, made);
    await fill(db, await fillings(db));
    expect(await rowsOf(db)).toEqual(once);
    expect(once.recorders.length).toBe(2);
  });

  test('is the same recorder from raw traffic and from a file', async () => {
    const raw = whole.map(({ body, ...frame }) =>
      typeof body === 'string'
        ? { ...frame, body, base64: false }
        : { ...frame, body: base64Of(body), base64: true },
    );
    const [one, other] = await Promise.all([fillings(db), fillings(db, arrivedOf(raw))]);
    expect(one?.map(({ added }) => added.recorders[0]?.id)).toEqual(
      other?.map(({ added }) => added.recorders[0]?.id),
    );
  });

  test('is a broadcast of its own where there is none, kept for good, with all figures', async () => {
    const made = await fillings(db);
    expect(made.map(({ known }) => known.recorders.length)).toEqual([0]);
    await fill(db, made);
    const view = await viewIn(db);
    expect(view.kept).toBe(true);
    expect(view.live).toBe(false);
    expect(view.figures).toEqual(heardWhole.figures);
  });

  test('waits for the list to read it anew', async () => {
    const made = await fillings(db);
    await fill(db, made);
    expect(await waitingKeys(db, NOW)).toEqual(made.map(({ key }) => key));
  });

  test('tells a team’s other browsers which viewers were here, where a broadcast is new', async () => {
    const team = await teamKeys(new Uint8Array(32).fill(1), NOW);
    await fill(db, await fillings(db, whole, { team }));
    expect((await rowsOf(db)).recorders.map(({ viewerKey, elderKey }) => [viewerKey, elderKey])).toEqual([
      [team.key.id, team.elder.id],
    ]);
    expect(await db.viewerKeys.bulkGet([team.key.id, team.elder.id])).toEqual([team.key, team.elder]);
  });

  test('counts no pseudonyms as viewers more: how many there were is a floor', async () => {
    await record(db, 'ann', whole);
    const keys = await db.viewerKeys.count();
    const [before = expect.unreachable()] = interactorsIn(await viewIn(db));
    await fill(db, await fillings(db, whole, { replaced: true }));
    expect(interactorsIn(await viewIn(db))).toMatchObject([{ value: null, low: before.low }]);
    expect(before.low).toBeGreaterThan(100);
    expect(await db.viewerKeys.count()).toBe(keys);
  });

  test('is not taken for the room’s broadcast of another day', async () => {
    await record(db, 'ann', within(0, 3));
    const later = whole.map((frame) => ({
      ...frame,
      at: moment(frame.at + 3 * 86_400_000),
      url: frame.url.replaceAll(/room_id=\d+/g, 'room_id=7500000000000000999'),
    }));
    const [filling] = await fillings(db, later);
    expect(filling?.known.recorders).toEqual([]);
  });

  test('says how far it is, and stops when it is told to', async () => {
    const page = douyin.page(new URL(roomPage.url)) ?? expect.unreachable();
    const told: number[] = [];
    const gone = new AbortController();
    await partsOf(
      { platform: douyin, page, frames: whole, replaced: false },
      { signal: gone.signal, progress: (done) => told.push(done) },
    );
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    gone.abort(new Error('enough'));
    await expect(
      partsOf(
        { platform: douyin, page, frames: whole, replaced: false },
        { signal: gone.signal, progress: () => {} },
      ),
    ).rejects.toThrow('enough');
  });
});
