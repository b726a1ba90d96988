import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { douyin } from '../../utils/platforms/douyin/platform.ts';
import { BROWSERS, differences, openStage, recorded, type Stage, until } from './stage.ts';

/** What the rooms' driver says of the page that it is in. */
interface Driver {
  readonly frames: number;
}

const recording = await recorded();

const SPEED = 480;
/** How long a busy machine may take to hand a frame from the page's world to ours. */
const ON_THE_WAY = 1_000;

/** How many comments stand in some of a capture's frames, by a count of their own messages. */
function commentsIn(messages: readonly { readonly data: string | Uint8Array }[], url: string): number {
  const keys = messages.flatMap(({ data }) =>
    douyin
      .decode({ via: 'socket', url, body: data })
      .sightings.flatMap((sighting) => (sighting.kind === 'comment' ? [sighting.key] : [])),
  );
  return new Set(keys).size;
}

for (const browser of recording ? BROWSERS : []) {
  describe(`a room's tab that is left half way and opened again, in ${browser}`, () => {
    const { capture, truth } = recording ?? expect.unreachable();
    const socket = capture.pages[0]?.sockets[0] ?? expect.unreachable();
    let stage: Stage;

    beforeAll(async () => {
      stage = await openStage({ browser, captures: [capture], speed: SPEED });
    });
    afterAll(() => stage.close());

    it('loses only what was sent while no page was there, shows that as a gap, and doubles nothing', async () => {
      const [tab = expect.unreachable()] = stage.tabs;
      await stage.rooms.start();
      await until(() => stage.rooms.progress().done > 0.4);
      // How many frames the page itself had received when it was left.
      await tab.evaluate(() =>
        addEventListener('pagehide', () =>
          localStorage.setItem('frames', `${(Reflect.get(window, '__room') as Driver).frames}`),
        ),
      );
      await tab.goto('about:blank');
      await until(() => stage.rooms.progress().done > 0.5);
      await tab.goto(stage.rooms.pages[0]?.url ?? expect.unreachable());
      const receivedBefore = Number(await tab.evaluate(() => localStorage.getItem('frames')));
      await stage.rooms.ended;
      await stage.settled();
      const receivedAfter = await tab.evaluate(() => (Reflect.get(window, '__room') as Driver).frames);

      const [broadcast = expect.unreachable(), ...others] = await stage.broadcasts();
      expect(others).toEqual([]);
      const recorders = broadcast.recorders.toSorted((a, b) => a.openedAt - b.openedAt);
      const [before = 0, after = 0, ...more] = recorders.map(({ diagnostics }) => diagnostics.frames);
      expect([after, ...more]).toEqual([receivedAfter]);
      // What was between the page's world and ours at the very moment of leaving went with the page.
      expect(before).toBeLessThanOrEqual(receivedBefore);
      const { messages } = socket;
      const left = messages[receivedBefore - 1]?.at ?? expect.unreachable();
      const arrived = messages.filter(({ at }) => at <= left - ON_THE_WAY * SPEED).length;
      expect(before).toBeGreaterThanOrEqual(arrived);

      const heard = [...messages.slice(0, before), ...messages.slice(messages.length - after)];
      const { comments } = broadcast.figures;
      expect('figure' in comments && comments.figure.value).toBe(commentsIn(heard, socket.url));
      // What happened in the gap was not seen: the count is a floor.
      expect('figure' in comments && comments.figure.high).toBeNull();

      expect(broadcast.gaps.length).toBe(1);
      expect(broadcast.coverage).toBeGreaterThan(0.8);
      expect(broadcast.coverage).toBeLessThan(0.95);
      // Running totals do not mind the gap.
      const { likes = null, entries = null } = truth.figures;
      expect(differences(broadcast, { figures: { likes, entries } })).toEqual([]);
    });
  });
}

it('has a recording to replay, or says that it has none', () => {
  if (!recording) console.log('The recording of a real broadcast is not at hand.');
});
