import { describe, expect, test } from 'vitest';
import { judge } from '../../tools/torture/judge.ts';
import { KINDS } from '../../tools/torture/kinds.ts';
import { recordedFrames, replayed } from '../../tools/torture/replays.ts';
import { Theatre } from '../../tools/torture/theatre.ts';

const frames = await recordedFrames();

if (!frames) {
  test('the recording of a real room is not on this machine', () => {
    expect(frames).toBeNull();
  });
} else {
  /** Half an hour of it: the whole takes `npm run torture`. */
  const short = frames.slice(0, 1500);

  describe('a real broadcast, while things go wrong at random', () => {
    test.each(Object.entries(KINDS).filter(([, { once }]) => !once))(
      'loses nothing that was to be had and doubles nothing: %s',
      async (_, kind) => {
        const found = await replayed(short, kind, 1);
        expect(found).toMatchObject({ lost: 0, doubled: 0, wrong: [] });
        expect(found.tries).toBeGreaterThan(0);
      },
    );
  });

  describe('what judges it', () => {
    const some = frames.slice(1000, 1200);

    const heard = async (played: typeof some): ReturnType<Theatre['end']> => {
      const theatre = new Theatre(some[0]?.decoded.broadcast ?? null);
      await theatre.open('a tab', some[0]?.at ?? expect.unreachable());
      for (const frame of played) await theatre.hear('a tab', frame);
      return theatre.end();
    };

    test('sees what is missing and should not be', async () => {
      const half = some.filter((_, index) => index % 2 === 0);
      expect(judge(some, [], await heard(half)).lost).toBeGreaterThan(0);
      expect(judge(some, [], await heard(some)).lost).toBe(0);
    });

    test('sees what is there twice', async () => {
      const half = some.filter((_, index) => index % 2 === 0);
      expect(judge(half, [], await heard(some)).doubled).toBeGreaterThan(0);
    });
  });
}
