import { describe, expect, test, vi } from 'vitest';
import type { Batch } from '../../../utils/messages/messages.ts';
import { parseBatch } from '../../../utils/messages/parse.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { provideBrotli } from '../../../utils/platforms/brotli.ts';
import type { Decoded, Frame } from '../../../utils/platforms/platform.ts';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';
import { unbrotli } from '../../../utils/platforms/unbrotli.ts';
import type { Recorder } from '../../../utils/recorder/recorder.ts';
import { commit } from '../../../utils/store/commit.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import type { Revision, Seq } from '../../../utils/units.ts';
import { FORMAT_IDS } from '../../../utils/exchange/wish.ts';
import { HOSTILE, ENDLESS } from '../../rooms/generated/hostile.ts';
import { exportOf } from '../exchange/exported.ts';
import { at, recorderOf } from '../recorder/builders.ts';
import { database } from '../store/builders.ts';
import { decoderOf } from './decoders.ts';
import type { Fixtures } from './fixture.ts';
import type { Trip } from './round-trip.ts';

// Wherever viewers write anything, they write this.
vi.mock('./arbitrary.ts', async (original) => {
  const { default: fc } = await import('fast-check');
  const texts = await import('../../rooms/generated/hostile.ts');
  return { ...(await original<object>()), words: fc.constantFrom(...texts.HOSTILE) };
});

const TRIPS = import.meta.glob<readonly Trip[]>('./*/trips.ts', { eager: true, import: 'trips' });
const FIXTURES = import.meta.glob<Fixtures>('./*/fixtures.ts', { eager: true, import: 'fixtures' });

provideBrotli(unbrotli);

/** JSON in which every text, and every name of a property that is data, is this one. */
function written(value: unknown, text: string): unknown {
  if (typeof value === 'string') {
    // JSON within JSON is how some platforms pack what they send.
    if (/^[[{]/.test(value)) return rewritten(value, text) ?? text;
    return /^-?\d+(?:\.\d+)?$/.test(value) && text.length > 100 ? value : text;
  }
  if (Array.isArray(value)) return value.map((each) => written(each, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, written(each, text)]));
}

function rewritten(body: string, text: string): string | null {
  try {
    return JSON.stringify(written(JSON.parse(body), text));
  } catch {
    return null;
  }
}

/** A platform's sound frames that are JSON, with this in place of every text in them. */
const framesWith = (platform: string, text: string): Frame[] => {
  const { frames = [], others = [] } = FIXTURES[`./${platform}/fixtures.ts`] ?? {};
  return [...frames, ...others].flatMap(({ via, url, body }) => {
    const other = typeof body === 'string' ? rewritten(body, text) : null;
    return other === null ? [] : [{ via, url, body: other }];
  });
};

const batchOf = (recorder: Recorder, seq: number): Batch =>
  parseBatch(
    structuredClone({
      ...recorder.take(),
      seq: seq as Seq,
      viewerKey: 'key',
      arrival: at(seq),
      since: 0 as Revision,
    }),
  );

describe.each(PLATFORMS)('whatever strangers write on $id', (platform) => {
  const decode = decoderOf(platform);
  const trips = TRIPS[`./${platform.id}/trips.ts`] ?? [];

  test('is read as it was written, can be stored, told and exported, and changes nothing else', async () => {
    const recorder = recorderOf(null, { platform: platform.id, broadcast: null, title: HOSTILE[0] ?? null });
    let second = 0;
    const heard = (frame: Frame): Decoded => {
      const decoded = decode(frame);
      recorder.hear(decoded, at((second += 1)));
      return decoded;
    };
    const db = database();
    let seq = 0;
    const store = async (): Promise<void> => void (await commit(db, [batchOf(recorder, (seq += 1))]));
    for (const trip of trips) {
      trip.check(heard);
      await store();
    }
    for (const text of [...HOSTILE, ENDLESS]) {
      for (const frame of framesWith(platform.id, text)) heard(frame);
      await store();
    }
    const rows = await rowsOf(db);
    expect(rows.recorders[0]?.lastSeq).toBe(seq);
    const [detail = expect.unreachable()] = broadcastViews(rows, at(second), { myRooms: [] });
    for (const format of FORMAT_IDS) {
      const bytes = await exportOf([{ detail, rows }], { format });
      expect(bytes.length).toBeGreaterThan(0);
    }
    expect(Reflect.ownKeys(Object.prototype)).not.toContain('polluted');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
