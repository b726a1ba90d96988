import type { Bounds } from '../events/readings.ts';
import type { Claim } from '../tally/resolve.ts';
import { SLOT, slotStart } from '../tally/slot.ts';
import { after, between, type Duration, duration, minutes, type Moment } from '../units.ts';
import type { Account } from './account.ts';
import { middle, most } from './bounds.ts';
import { bridged, type Piece } from './bridge.ts';
import { reasonFor, unknown } from './build.ts';
import { DEVIATIONS } from './edges.ts';
import { MINUTE } from './quantities.ts';
import type { Known } from './figure.ts';

/** The windows a loss rate is sought over, the shortest first; then the whole span. */
export const WINDOWS: readonly Duration[] = [1, 2, 5, 10, 15, 30, 60, 120, 240].map(minutes);
/** A loss rate is told where its bounds lie within this share of it. */
const CLOSE = 0.2;

/** The room as the platform told it at a moment. */
export interface RoomTold {
  readonly at: Moment;
  readonly entries: Bounds;
  readonly online: Bounds;
  /** From then to the end of its slot the level stays the same. */
  readonly rest: Duration;
  readonly slot: Claim['slot'];
}

/**
 * Exits ÷ online per minute. Exits are entries − Δonline, so that they are as coarse as the readings' steps:
 * the rate is told over the shortest window, the last of its length in the span, whose bounds lie within
 * 20% of it. The figure's `from` and `until` say which.
 */
export function lossRate(account: Account): Known {
  const { online, totals } = account.span;
  if (!online || !totals.entries) return unknown(reasonFor(account, online ? 'entries' : 'online'));
  const room = roomOf(account);
  const [first, last] = [room.told[0], room.told.at(-1)];
  if (!first || !last) return unknown('notEstimable');
  for (const window of [...WINDOWS, between(first.at, last.at)]) {
    if (between(first.at, last.at) < window) break;
    const start = room.told.findLast(({ at }) => between(at, last.at) >= window);
    const known = start && rateBetween(account, room, start, last);
    if (known) return known;
  }
  return unknown('notEstimable');
}

/** Exits ÷ online per minute between the readings next to two moments, where its bounds lie within 20% of it. */
export function lossRateOver(account: Account, from: Moment, until: Moment): Known {
  const room = roomOf(account);
  const start = room.told.findLast(({ at }) => at <= from) ?? room.told[0];
  const end = room.told.findLast(({ at }) => at <= until);
  return (start && end && rateBetween(account, room, start, end)) ?? unknown('notEstimable');
}

export interface Room {
  readonly told: readonly RoomTold[];
  readonly pieces: readonly Piece[];
}

export function roomOf(account: Account): Room {
  const told = account.claims.flatMap(({ slot, span: { totals, online } }): RoomTold[] => {
    if (!totals.entries || !online) return [];
    const { lastAt: at, top: entries } = totals.entries;
    const end = after(slotStart(slot), SLOT);
    const until = end < account.until ? end : account.until;
    return [{ slot, at, entries, online: online.last, rest: duration(Math.max(0, between(at, until))) }];
  });
  return { told, pieces: bridged(account.claims, account.from, account.until) };
}

export function rateBetween(
  account: Account,
  { told, pieces }: Room,
  start: RoomTold,
  end: RoomTold,
): Known | null {
  const length = between(start.at, end.at);
  const [before, now] = [start.online, end.online];
  if (length <= 0 || start.entries.high === null || end.entries.high === null) return null;
  const entries = { low: end.entries.low - start.entries.high, high: end.entries.high - start.entries.low };
  const change = { low: now.low - most(before), high: most(now) - before.low };
  const exits = { low: Math.max(0, entries.low - change.high), high: entries.high - change.low };
  // The slots after the one the window begins in, to the end of the one it ends in.
  const inside = pieces.filter(({ slot }) => slot > start.slot && slot <= end.slot);
  const known = inside.reduce((sum, piece) => sum + piece.length, 0) + start.rest - end.rest;
  if (Math.abs(known - length) > SLOT) return null;
  const area = (side: 'low' | 'high'): number =>
    inside.reduce((sum, piece) => sum + piece[side], 0) +
    (side === 'low' ? before.low : most(before)) * start.rest -
    (side === 'low' ? most(now) : now.low) * end.rest;
  // Between readings the level moves towards the next, and all who come or go displace the area a little.
  const steps = told.filter(({ slot }) => slot > start.slot && slot <= end.slot).length;
  const step = length / Math.max(1, steps);
  const unseen = DEVIATIONS * step * Math.sqrt(Math.max(0, entries.high + exits.high) / 12);
  const viewers = {
    low: area('low') + Math.min(0, step * change.low) - unseen,
    high: area('high') + Math.max(0, step * change.high) + unseen,
  };
  if (viewers.low <= 0) return null;
  const [left, stayed] = [middle(exits), middle(viewers)];
  const value = rate(left, stayed);
  const [low, high] = [rate(exits.low, viewers.high), rate(exits.high, viewers.low)];
  if (!(value > 0) || low < (1 - CLOSE) * value || high > (1 + CLOSE) * value) return null;
  return {
    figure: {
      value,
      low,
      high,
      basis: 'estimated',
      estimate: null,
      numerator: left,
      denominator: stayed / MINUTE,
      from: start.at,
      until: end.at,
      coverage: coverageOf(account, start.at, end.at),
    },
  };
}

/** The share of a window in which the room was heard. */
function coverageOf({ gaps }: Account, from: Moment, until: Moment): number {
  const missed = gaps.reduce((sum, gap) => {
    const inside = Math.max(0, Math.min(gap.until, until) - Math.max(gap.from, from));
    return sum + Math.min(inside, gap.length);
  }, 0);
  return 1 - missed / between(from, until);
}

const rate = (exits: number, viewers: number): number => exits / (viewers / MINUTE);
