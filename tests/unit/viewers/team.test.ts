import { scryptSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readArchive } from '../../../utils/exchange/archive/read.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { broadcastViewers } from '../../../utils/store/across.ts';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { importRows } from '../../../utils/store/importing.ts';
import { join } from '../../../utils/store/joining.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { after, days, type Moment } from '../../../utils/units.ts';
import { fingerprintOf } from '../../../utils/viewers/fingerprint.ts';
import { viewerHasher } from '../../../utils/viewers/hash.ts';
import { stretch } from '../../../utils/viewers/stretch.ts';
import { teamKeys, teamOrderKey } from '../../../utils/viewers/team.ts';
import { archiveOf } from '../exchange/archive/archives.ts';
import { at, batch, comment, database, header, heard, START } from '../store/builders.ts';

type Team = Uint8Array<ArrayBuffer>;
const TEAM: Team = new Uint8Array(32).fill(1);
const OTHERS: Team = new Uint8Array(32).fill(2);

/** A colleague's browser records ten viewers of the broadcast, by the key that it is given. */
async function record(db: Database, id: string, team: Team | null, now: Moment = at(0)): Promise<void> {
  const { key, elder } = await join(db, header(id), now, team && (await teamKeys(team, now)));
  const hash = viewerHasher(key.secret);
  const entries = Array.from({ length: 10 }, (_, index) => ({
    ...comment(index),
    viewer: hash(`viewer ${index}`),
  }));
  await commit(db, [
    batch(1, [...entries, heard(0, 10)], {
      header: header(id),
      viewerKey: key.id,
      elder: elder && { key: elder.id, viewers: {} },
      arrival: now,
    }),
  ]);
}

/** What two colleagues' merged recordings of one broadcast say of its commenters. */
async function merged(ann: Team | null, bea: Team | null) {
  const [db, other] = [database(), database()];
  await record(db, 'ann', ann);
  await record(other, 'bea', bea);
  await importRows(db, readArchive(await archiveOf(other)));
  const [view] = broadcastViews(await rowsOf(db), START, { myRooms: [] });
  const known = view?.figures.commenters ?? expect.unreachable();
  return { figure: 'figure' in known ? known.figure : null, viewers: await broadcastViewers(db, 'any') };
}

describe('viewers of two browsers', () => {
  test('with the same phrase are the same persons', async () => {
    const { figure, viewers } = await merged(TEAM, TEAM);
    expect(figure?.value).toBe(10);
    const counts = [...(viewers[0]?.byKey ?? [])].map(([, { sketch }]) => sketch.distinct().count);
    expect(Math.max(...counts)).toBe(10);
  });

  test.each([
    ['no phrase', null, null],
    ['different phrases', TEAM, OTHERS],
    ['a phrase in one of them only', TEAM, null],
  ])('with %s cannot be told to be', async (_, ann, bea) => {
    const { figure } = await merged(ann, bea);
    expect(figure).toMatchObject({ value: null, low: 10 });
    expect(figure?.high === null || Number(figure?.high) >= 20).toBe(true);
  });
});

describe('a team’s keys', () => {
  test('are the same on the same day, and live as the browser’s own do', async () => {
    const now = at(0);
    expect(await teamKeys(TEAM, now)).toEqual(await teamKeys(Uint8Array.from(TEAM), now));
    const { key, elder } = await teamKeys(TEAM, now);
    expect(key.diesAt - key.bornAt).toBe(days(60));
    expect(elder.diesAt).toBeGreaterThan(now);
    expect(key.bornAt).toBeLessThanOrEqual(now);
    expect(key.bornAt - elder.bornAt).toBe(days(30));
  });

  test('change every 30 days, and the younger of then is the elder of now', async () => {
    const then = await teamKeys(TEAM, at(0));
    const now = await teamKeys(TEAM, after(at(0), days(30)));
    expect(now.elder).toEqual(then.key);
    expect(now.key.id).not.toBe(then.key.id);
  });

  test('of other teams and periods have nothing in common', async () => {
    const both = await Promise.all([TEAM, OTHERS].map((team) => teamKeys(team, at(0))));
    const all = both.flatMap(({ key, elder }) => [key, elder]);
    expect(new Set(all.map(({ secret }) => secret.join())).size).toBe(4);
    expect(new Set(all.map(({ id }) => id)).size).toBe(4);
    for (const { id, secret } of all)
      expect(id).not.toContain(Buffer.from(secret).toString('hex').slice(0, 8));
  });

  test('are left when there is no team any more, for one that no other browser has', async () => {
    const db = database();
    const { key: shared } = await join(db, header('ann'), at(0), await teamKeys(TEAM, at(0)));
    const { key: own, elder } = await join(db, header('bea', { broadcast: null, room: null }), at(0), null);
    expect(own.id).not.toBe(shared.id);
    expect(elder).toBeNull();
  });

  test('do not change in the midst of a broadcast', async () => {
    const db = database();
    await record(db, 'ann', null);
    const { key } = await join(db, header('bea'), at(20), await teamKeys(TEAM, at(20)));
    expect([(await rowsOf(db)).recorders[0]?.viewerKey]).toEqual([key.id]);
  });
});

describe('a team’s secret', () => {
  const PHRASE = '今晚八点 Room 12';
  let secrets: readonly Team[] = [];
  beforeAll(async () => {
    secrets = await Promise.all([PHRASE, ' 今晚八点 Ｒｏｏｍ １２ ', '今晚八点 Room 13'].map(stretch));
  });
  const secret = (index: number): Team => secrets[index] ?? expect.unreachable();

  test('is the same for the same words however they were typed, and another for others', async () => {
    const [plain, wide, other] = [secret(0), secret(1), secret(2)];
    expect(plain).toEqual(wide);
    expect(plain).toHaveLength(32);
    expect(await fingerprintOf(plain)).not.toBe(await fingerprintOf(other));
    expect(await fingerprintOf(plain)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
  });

  test('is what scrypt makes of it at a cost that never changes: teams that have one would fall apart', () => {
    // By another implementation, Node's own, which is OpenSSL's.
    const cost = { N: 131_072, r: 8, p: 1, maxmem: 256 * 2 ** 20 };
    const expected = scryptSync(PHRASE, 'roomtally team key 1', 32, cost);
    expect(Buffer.from(secret(0)).equals(expected)).toBe(true);
    expect(expected.toString('hex')).toBe('9fb4e6da960296b270dbe4c980345d0764d97ffc6bd16bfc026c8092e0bbaead');
  });

  test('makes viewers and buyers comparable where the phrase is the same, and only there', async () => {
    const hashes = async (team: Team) => {
      const { key } = await teamKeys(team, at(0));
      const orders = await teamOrderKey(Buffer.from(team).toString('base64'));
      return [viewerHasher(key.secret), viewerHasher((orders ?? expect.unreachable()).secret)].map((hash) =>
        hash('viewer 1'),
      );
    };
    const [ann, bea, others] = [await hashes(secret(0)), await hashes(secret(1)), await hashes(secret(2))];
    expect(ann).toEqual(bea);
    expect(new Set([...ann, ...others]).size).toBe(4);
    const own = database();
    const { key } = await join(own, header('ann'), at(0), null);
    expect(ann).not.toContain(viewerHasher(key.secret)('viewer 1'));
  });
});
