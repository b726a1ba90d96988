import { after, type Duration, earlier, type Moment } from '../units.ts';
import type { Account } from './account.ts';
import { rateBetween, type Room, roomOf, WINDOWS } from './flow.ts';

/** A loss rate over one stretch; null where its bounds do not lie within ±20% of it. */
export interface LossStretch {
  readonly from: Moment;
  readonly until: Moment;
  readonly rate: number | null;
}

/** Loss rates of stretches of one length, one behind the other. */
export interface LossSeries {
  readonly window: Duration;
  readonly stretches: readonly LossStretch[];
}

/** A length serves where its rates are known for so much of the broadcast. */
const ENOUGH = 0.5;

/** Loss rates over the shortest length of which most are known closely enough; null where there is none. */
export function lossSeriesOf(account: Account): LossSeries | null {
  const room = roomOf(account);
  if (room.told.length === 0) return null;
  for (const window of WINDOWS) {
    const stretches = stretchesOf(account, room, window);
    const known = stretches.filter(({ rate }) => rate !== null).length;
    if (stretches.length > 1 && known >= ENOUGH * stretches.length) return { window, stretches };
  }
  return null;
}

/** Both of a room's lists are in the order of time: each stretch takes its own part of them. */
function stretchesOf(account: Account, { told, pieces }: Room, window: Duration): LossStretch[] {
  const stretches: LossStretch[] = [];
  let [next, piece] = [0, 0];
  for (let from = account.from; from < account.until; from = after(from, window)) {
    const until = earlier(after(from, window), account.until);
    const first = Math.max(0, next - 1);
    while (next < told.length && (told[next]?.at ?? 0) <= until) next += 1;
    const own = told.slice(first, next);
    const [start, end] = [own[0], own.at(-1)];
    while (piece < pieces.length && (pieces[piece]?.slot ?? 0) < (start?.slot ?? 0)) piece += 1;
    let last = piece;
    while (last < pieces.length && (pieces[last]?.slot ?? 0) <= (end?.slot ?? 0)) last += 1;
    const known =
      start && end && start !== end
        ? rateBetween(account, { told: own, pieces: pieces.slice(piece, last) }, start, end)
        : null;
    const rate = known && 'figure' in known ? known.figure.value : null;
    stretches.push({ from, until, rate });
  }
  return stretches;
}
