import { type Moment, moment } from '../../../utils/units.ts';
import type { Random } from '../../rooms/generated/random.ts';
import { busy } from './busy.ts';
import type { Fate, Heard, Theatre } from './theatre.ts';

/** One way in which things go wrong while a recording plays: what of it the tabs heard is put into the theatre. */
export interface Kind {
  readonly what: string;
  /** A load, which is no fault that comes at random: tried once. */
  readonly once?: boolean;
  /** How many frames are played: what lasts long needs many. */
  readonly frames: number;
  /** Plays them, and answers what of them may be missing. */
  readonly play: (frames: readonly Heard[], chance: Random, theatre: Theatre) => Promise<Played>;
}

/** How often something went wrong, and what may be missing for it. */
export interface Played {
  readonly tries: number;
  readonly lost: Lost;
  /** What was played, where that is not the recording as it is. */
  readonly played?: readonly Heard[];
}

/** Stretches in which nothing could be heard or handed over: what arrived in them may be missing, and nothing else. */
export type Lost = readonly (readonly [from: Moment, until: Moment])[];

const SECOND = 1000;
/** How often something goes wrong in one replay. */
export const FAULTS = 12;
const TAB = 'a tab';
const SOME = 600;
const ALL = Infinity;

/** Indexes at which something goes wrong. */
const faults = (frames: readonly Heard[], { int }: Random): ReadonlySet<number> =>
  new Set(Array.from({ length: FAULTS }, () => int(1, frames.length - 2)));

/** Plays to one tab, and has something done before some of the frames. */
async function playTo(
  frames: readonly Heard[],
  theatre: Theatre,
  before: (index: number, frame: Heard) => Promise<boolean> | boolean,
): Promise<void> {
  await theatre.open(TAB, frames[0]?.at ?? moment(0));
  for (const [index, frame] of frames.entries())
    if (await before(index, frame)) await theatre.hear(TAB, frame);
}

/** For some batches in a row each fault makes this of them. */
const failing =
  (fates: readonly [Fate, ...Fate[]], most: number): Kind['play'] =>
  async (frames, chance, theatre) => {
    const at = faults(frames, chance);
    let left = 0;
    let fate: Fate = 'stored';
    theatre.fate = () => (left-- > 0 ? fate : 'stored');
    await playTo(frames, theatre, (index) => {
      if (at.has(index)) [left, fate] = [chance.int(1, most), chance.pick(fates)];
      return true;
    });
    return { tries: at.size, lost: [] };
  };

/** The tab is gone at some moment and there again a while later. */
const again =
  (leave: (theatre: Theatre) => Promise<void> | void, seconds: number): Kind['play'] =>
  async (frames, chance, theatre) => {
    const at = faults(frames, chance);
    const lost: [Moment, Moment][] = [];
    let back: Moment | null = null;
    await playTo(frames, theatre, async (index, frame) => {
      if (back !== null && frame.at >= back) {
        await theatre.open(TAB, frame.at);
        back = null;
      }
      if (back === null && at.has(index)) {
        await leave(theatre);
        back = moment(frame.at + chance.int(0, seconds) * SECOND);
        lost.push([moment(frame.at - SECOND), back]);
      }
      return back === null;
    });
    return { tries: lost.length, lost };
  };

const severed: Kind['play'] = async (frames, chance, theatre) => {
  const at = faults(frames, chance);
  const lost: [Moment, Moment][] = [];
  let until = moment(-Infinity);
  await playTo(frames, theatre, (index, frame) => {
    if (at.has(index) && frame.at >= until) {
      until = moment(frame.at + chance.int(1, 20 * 60) * SECOND);
      theatre.interrupt(TAB);
      lost.push([frame.at, until]);
    }
    return frame.at >= until;
  });
  return { tries: lost.length, lost };
};

const tabs: Kind['play'] = async (frames, chance, theatre) => {
  const names = chance.pick([
    ['a', 'b'],
    ['a', 'b', 'c'],
  ] as const);
  const at = faults(frames, chance);
  for (const name of names) await theatre.open(name, frames[0]?.at ?? moment(0));
  for (const [index, frame] of frames.entries()) {
    // One of them at a time is loaded anew; another goes on hearing the room.
    const name = chance.pick(names);
    if (at.has(index)) {
      await theatre.close(name);
      await theatre.open(name, frame.at);
    }
    for (const each of names) await theatre.hear(each, frame);
  }
  return { tries: at.size, lost: [] };
};

const clock: Kind['play'] = async (frames, chance, theatre) => {
  const at = faults(frames, chance);
  await playTo(frames, theatre, (index) => {
    if (at.has(index)) theatre.clock = chance.int(-3600, 3600) * SECOND;
    return true;
  });
  return { tries: at.size, lost: [] };
};

const upgraded: Kind['play'] = async (frames, chance, theatre) => {
  const at = faults(frames, chance);
  let held = 0;
  await playTo(frames, theatre, async (index) => {
    if (at.has(index)) {
      await theatre.upgrade();
      held = chance.int(1, 60);
    }
    held -= 1;
    if (held === 0) await theatre.letGo();
    return true;
  });
  return { tries: at.size, lost: [] };
};

const eightfold: Kind['play'] = async (frames, _, theatre) => {
  const played = busy(frames, 8, 60);
  await playTo(played, theatre, () => true);
  return { tries: 1, lost: [], played };
};

/** Those that need no browser. */
export const KINDS: Readonly<Record<string, Kind>> = {
  background: {
    what: 'background stopped before, while or after storing',
    frames: SOME,
    play: failing(['refused', 'unacknowledged', 'hung'], 3),
  },
  quota: { what: 'quota exhausted and freed', frames: SOME, play: failing(['full'], 60) },
  reload: { what: 'room tab reloaded', frames: SOME, play: again((theatre) => theatre.close(TAB), 10) },
  crash: {
    what: 'room tab crashed or discarded',
    frames: SOME,
    play: again((theatre) => theatre.crash(TAB), 120),
  },
  socket: { what: 'socket dropped for 1 s to 20 min', frames: ALL, play: severed },
  tabs: { what: 'two or three tabs on one room', frames: SOME, play: tabs },
  upgrade: { what: 'database held by an old page while it is upgraded', frames: SOME, play: upgraded },
  busy: { what: '8 times the busiest minute, for an hour', frames: ALL, once: true, play: eightfold },
  clock: { what: 'computer’s clock stepped back and forth', frames: SOME, play: clock },
};
