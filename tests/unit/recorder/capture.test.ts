import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { douyin } from '../../../utils/platforms/douyin/platform.ts';
import type { Decoded } from '../../../utils/platforms/platform.ts';
import { moment } from '../../../utils/units.ts';
import { eventsIn, logOf, recorderOf } from './builders.ts';

const RECORDED = new URL('../../../../shared/captures/douyin-2026-04-24.har', import.meta.url);
const isThere = existsSync(RECORDED);

interface Har {
  readonly log: {
    readonly entries: readonly {
      readonly request: { readonly url: string };
      readonly _webSocketMessages?: readonly { readonly data: string }[];
    }[];
  };
}

function decodedFrames(): Decoded[] {
  const { entries } = (JSON.parse(readFileSync(RECORDED, 'utf8')) as Har).log;
  return entries.flatMap(({ request: { url }, _webSocketMessages: frames = [] }) =>
    frames.map(({ data }) =>
      douyin.decode({ via: 'socket', url, body: new Uint8Array(Buffer.from(data, 'base64')) }),
    ),
  );
}

function recorded(frames: readonly Decoded[]): readonly LogEntry[] {
  const recorder = recorderOf(null, { broadcast: null });
  for (const frame of frames) recorder.hear(frame, moment(0), 'wss://room');
  return logOf(recorder);
}

const stretches = (log: readonly LogEntry[]): number => log.filter(({ kind }) => kind === 'heard').length;

if (!isThere) {
  test('the recording of a real room is not on this machine', () => {
    process.stdout.write('The recording is not there: signs and gaps were not looked for in it.\n');
    expect(isThere).toBe(false);
  });
} else {
  describe('a real broadcast that calls for nothing', () => {
    let frames: readonly Decoded[] = [];
    let log: readonly LogEntry[] = [];
    beforeAll(() => {
      frames = decodedFrames();
      log = recorded(frames);
    });

    test('is heard without a gap, and without a loss', () => {
      expect(stretches(log)).toBe(1);
      expect(log.filter(({ kind }) => kind === 'lost')).toEqual([]);
    });

    test('has comments of which at most one in fifty is signed', () => {
      const comments = eventsIn(log).filter(({ kind }) => kind === 'comment');
      const signed = comments.filter(({ sign }) => sign !== null);
      expect(signed.length / comments.length).toBeLessThanOrEqual(0.02);
    });

    test('has a gap wherever 20 seconds are cut out, and what was cut is missed by its numbers', () => {
      const [first = 0, last = 0] = [frames[0]?.clock, frames.at(-1)?.clock].map(Number);
      for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        const from = first + (last - first) * share;
        const left = frames.filter(({ clock }) => Number(clock) <= from || Number(clock) >= from + 20_000);
        const cut = recorded(left);
        expect(stretches(cut)).toBe(2);
        expect(cut.filter(({ kind }) => kind === 'lost')).toMatchObject([
          { count: frames.length - left.length },
        ]);
      }
    });
  });
}
