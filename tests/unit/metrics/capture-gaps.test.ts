import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import type { Account } from '../../../utils/metrics/account.ts';
import type { Figure } from '../../../utils/metrics/figure.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { Decoded } from '../../../utils/platforms/platform.ts';
import { pageAt } from '../../../utils/platforms/registry.ts';
import { Recorder } from '../../../utils/recorder/recorder.ts';
import { after, between, minutes, type Moment, moment } from '../../../utils/units.ts';
import { viewerHasher } from '../../../utils/viewers/hash.ts';
import { decoderOf } from '../platforms/decoders.ts';
import { header } from '../store/builders.ts';
import { accountOfClaims, claimsOf, figureOf } from './accounts.ts';

const NAME = 'douyin-2026-04-24';
const FOLDER = new URL('../../../../shared/captures/', import.meta.url);
const isThere = existsSync(new URL(`${NAME}.har`, FOLDER));

/** How much is cut out, and where: minutes from the beginning. */
const CUT = minutes(20);
const PLACES = [1, 12, 24, 36, 72, 88, 93, 110, 138, 175];
/** As many frames as a busy second brings. */
const BATCH = 7;

interface Har {
  readonly log: {
    readonly entries: readonly {
      readonly request: { readonly url: string };
      readonly _webSocketMessages?: readonly { readonly data: string }[];
    }[];
  };
}
interface Truth {
  readonly dwell_seconds_per_entry: readonly [number, number];
  readonly figures: { readonly dwellPerEntry: readonly [number, number] };
}
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

/** The recording's frames, decoded, each with the room's time. */
function framesOf({ log: { entries } }: Har): { decoded: Decoded; at: Moment }[] {
  const platform = pageAt(new URL(entries[0]?.request.url ?? ''))?.platform;
  if (!platform) throw new Error('The recording is of no room.');
  const decode = decoderOf(platform);
  let at = moment(0);
  return entries.flatMap(({ request: { url }, _webSocketMessages: messages = [] }) =>
    messages.map(({ data }) => {
      const body = new Uint8Array(Buffer.from(data, 'base64'));
      const decoded = decode({ via: 'socket', url, body });
      at = decoded.clock ?? at;
      return { decoded, at };
    }),
  );
}

/** What these frames come to. */
function accountOfFrames(frames: readonly { decoded: Decoded }[]): Account {
  const recorder = new Recorder(header('ann'), viewerHasher(new Uint8Array(32).fill(7)), null);
  const log: LogEntry[] = [];
  for (const [index, { decoded }] of frames.entries()) {
    recorder.hear(decoded, moment(0));
    if (index % BATCH === 0) log.push(...recorder.take().entries);
  }
  return accountOfClaims(claimsOf([...log, ...recorder.take().entries]));
}

function known(account: Account, id: MetricId): Figure {
  const figure = figureOf(account, id);
  if (typeof figure === 'string') throw new Error(`${id}: ${figure}`);
  return figure;
}
const width = ({ low, high }: Figure): number => (high ?? Infinity) - (low ?? -Infinity);

if (!isThere) {
  test('the recording of a real room is not on this machine', () => {
    process.stdout.write(`${NAME}: the recording is not there, and nothing was cut out of it.\n`);
    expect(isThere).toBe(false);
  });
} else {
  const frames = framesOf(readJson(`${NAME}.har`) as Har);
  const truth = readJson(`${NAME}.truth.json`) as Truth;
  const start = frames.find(({ decoded }) => decoded.clock !== null)?.at ?? moment(0);
  const whole = accountOfFrames(frames);

  test('a real broadcast’s mean stay is known as closely as its truth', () => {
    const [least, most] = truth.figures.dwellPerEntry;
    const stay = known(whole, 'dwellPerEntry');
    expect(stay.value).toBeGreaterThanOrEqual(least);
    expect(stay.value).toBeLessThanOrEqual(most);
    expect(width(stay)).toBeLessThanOrEqual(most - least);
  });

  describe.each(PLACES)('a real broadcast without 20 minutes from its minute %d on', (place) => {
    const from = after(start, minutes(place));
    const cut = accountOfFrames(frames.filter(({ at }) => at < from || at >= after(from, CUT)));

    test('is covered but for them', () => {
      expect(cut.gaps).toHaveLength(1);
      const missed = 1 - CUT / between(whole.from, whole.until);
      expect(Math.abs(cut.coverage - missed)).toBeLessThan(0.003);
    });

    test.each(['entries', 'likes'] as const)('has all of its %s: their total ran on', (id) => {
      const [one, other] = [known(cut, id), known(whole, id)];
      expect([one.value, one.low, one.high]).toEqual([other.value, other.low, other.high]);
    });

    test.each(['comments', 'gifts', 'follows'] as const)('has as many %s at least as were seen', (id) => {
      const [seen, all] = [known(cut, id), known(whole, id)];
      expect(seen).toMatchObject({ value: seen.low, high: null });
      expect(seen.low).toBeLessThanOrEqual(all.value ?? 0);
      expect(seen.estimate).toBeGreaterThan(seen.value ?? Infinity);
      expect(Math.abs((seen.estimate ?? 0) / (all.value ?? NaN) - 1)).toBeLessThan(0.15);
    });

    test.each(['onlineAverage', 'netFlow', 'commentsPerMinute', 'interactionsPerViewerMinute'] as const)(
      'has a %s whose bounds hold that of the whole broadcast',
      (id) => {
        const [part, { value }] = [known(cut, id), known(whole, id)];
        expect(part.low).toBeLessThanOrEqual(value ?? NaN);
        expect(part.high ?? Infinity).toBeGreaterThanOrEqual(value ?? NaN);
      },
    );

    test('has a mean stay whose bounds hold the truth and are no more than three times as wide', () => {
      const [stay, uncut] = [known(cut, 'dwellPerEntry'), known(whole, 'dwellPerEntry')];
      const [least, most] = truth.dwell_seconds_per_entry;
      expect(stay.low).toBeLessThanOrEqual(Math.min(least, uncut.value ?? NaN));
      expect(stay.high).toBeGreaterThanOrEqual(Math.max(most, uncut.value ?? NaN));
      expect(width(stay)).toBeLessThanOrEqual(3 * width(uncut));
    });
  });
}
