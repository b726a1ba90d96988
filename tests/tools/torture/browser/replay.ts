import { setTimeout } from 'node:timers/promises';
import { broadcastViews } from '../../../../utils/metrics/views.ts';
import { after, before, duration, type Moment, moment } from '../../../../utils/units.ts';
import type { Capture } from '../../../rooms/capture.ts';
import { random } from '../../../rooms/generated/random.ts';
import { judge, type Verdict } from '../judge.ts';
import type { Heard } from '../theatre.ts';
import type { BrowserKind } from './kinds.ts';
import { SPEED, World } from './world.ts';

/** How often a browser fails in one replay, and how much of the recording that needs. */
const FAULTS = 10;
const FRAMES = 3000;
/** What is lost at most before a crash, and how long the server's message may take to the page on a busy machine. */
const UNSAVED = duration(2000 * SPEED);

/** The recording's busiest socket alone, and of that no more than is needed. */
export function cut({ pages: [page], ...rest }: Capture, first: number, most = FRAMES): Capture {
  if (!page) throw new Error('The recording has no page.');
  const [socket] = page.sockets.toSorted((a, b) => b.messages.length - a.messages.length);
  const messages = socket?.messages.slice(first, first + most) ?? [];
  const openedAt = messages[0]?.at ?? page.openedAt;
  const sockets = socket ? [{ ...socket, openedAt, messages }] : [];
  return { ...rest, pages: [{ ...page, openedAt, sockets, requests: [] }] };
}

/** One replay in a real browser in which a kind of thing goes wrong. */
export async function replayedIn(
  { capture, frames, extension }: { capture: Capture; frames: readonly Heard[]; extension: string },
  kind: BrowserKind,
  number: number,
): Promise<Verdict & { readonly tries: number }> {
  const chance = random(number, kind.what);
  const first = chance.int(0, Math.max(0, frames.length - FRAMES));
  const played = cut(capture, first);
  const [start, end] = [
    played.pages[0]?.openedAt ?? 0,
    played.pages[0]?.sockets[0]?.messages.at(-1)?.at ?? 0,
  ];
  const world = await World.open(
    Array.from({ length: kind.tabs }, () => played),
    extension,
  );
  const lost: [Moment, Moment][] = [];
  let tries = 0;
  try {
    await world.rooms.start();
    while (tries < FAULTS && world.rooms.progress().done < 0.95) {
      await setTimeout(chance.int(500, 3000));
      const struck = world.now;
      await kind.strike(world, chance.int(0, kind.tabs - 1));
      tries += 1;
      if (kind.loses) lost.push([before(struck, UNSAVED), after(world.now, UNSAVED)]);
    }
    await world.rooms.ended;
    const views = broadcastViews(await world.rows(), moment(Date.now()), { myRooms: [] });
    const heard = frames.filter(({ at }) => at >= start && at <= end);
    return { tries, ...judge(heard, lost, views) };
  } finally {
    await world.close();
  }
}
