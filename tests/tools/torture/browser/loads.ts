import { moment } from '../../../../utils/units.ts';
import { broadcastViews } from '../../../../utils/metrics/views.ts';
import { type Capture, captureFrom } from '../../../rooms/capture.ts';
import { generateShop, type Truth } from '../../../rooms/generated/shop.ts';
import { judge, type Verdict } from '../judge.ts';
import type { Heard } from '../theatre.ts';
import { cut } from './replay.ts';
import { World } from './world.ts';

type Outcome = Verdict & { readonly tries: number };

/** More than a browser is used to: everything of it is to be counted. */
export interface Load {
  readonly what: string;
  readonly once: true;
  readonly play: (capture: Capture, frames: readonly Heard[], extension: string) => Promise<Outcome>;
}

const ROOMS = 10;
/** Figures that a room's own page counts exactly. */
const EXACT = ['comments', 'gifts', 'follows', 'shares'] as const;

async function burst(capture: Capture, frames: readonly Heard[], extension: string): Promise<Outcome> {
  const whole = cut(capture, 0, Infinity);
  const [page] = whole.pages;
  const at = page?.openedAt ?? 0;
  const pages = whole.pages.map((each) => ({
    ...each,
    sockets: each.sockets.map((socket) => ({
      ...socket,
      messages: socket.messages.map((message) => ({ ...message, at: at + 1000 })),
    })),
  }));
  const world = await World.open([{ ...whole, pages }], extension);
  try {
    await world.rooms.start();
    await world.rooms.ended;
    const rows = await world.rows();
    const dropped = rows.recorders.reduce((sum, { diagnostics }) => sum + diagnostics.dropped, 0);
    const verdict = judge(frames, [], broadcastViews(rows, moment(Date.now()), { myRooms: [] }));
    return { ...verdict, lost: verdict.lost + dropped, tries: 1 };
  } finally {
    await world.close();
  }
}

const roomOf = (seed: number): { readonly capture: Capture; readonly truth: Truth } => {
  const { har, truth } = generateShop({ seed, minutes: 10 });
  const capture = captureFrom(har, `room ${seed}`);
  return { capture: { ...capture, pages: capture.pages.slice(0, 1) }, truth };
};

async function rooms(_: Capture, __: readonly Heard[], extension: string): Promise<Outcome> {
  const all = Array.from({ length: ROOMS }, (___, index) => roomOf(index + 1));
  const world = await World.open(
    all.map(({ capture }) => capture),
    extension,
  );
  try {
    await world.rooms.start();
    await world.rooms.ended;
    const views = broadcastViews(await world.rows(), moment(Date.now()), { myRooms: [] });
    const differences = all.flatMap(({ truth }) =>
      EXACT.map((id) => {
        const known = views.find(({ broadcast }) => broadcast === truth.broadcast)?.figures[id];
        const found = known && 'figure' in known ? (known.figure.value ?? 0) : 0;
        return { id, room: truth.room, off: found - Number(truth.figures[id] ?? 0) };
      }),
    );
    return {
      tries: ROOMS,
      lost: differences.reduce((sum, { off }) => sum + Math.max(0, -off), 0),
      doubled: differences.reduce((sum, { off }) => sum + Math.max(0, off), 0),
      wrong: differences.flatMap(({ id, room, off }) => (off === 0 ? [] : [`${room} ${id}: off by ${off}`])),
    };
  } finally {
    await world.close();
  }
}

export const LOADS: Readonly<Record<string, Load>> = {
  'browser-burst': { what: 'Chromium: a whole broadcast at once', once: true, play: burst },
  'browser-rooms': { what: 'Chromium: ten rooms at once', once: true, play: rooms },
};
