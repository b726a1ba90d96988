import type { Side } from './tail.ts';

/** A metric minute by minute since the broadcast began; null where it is not known. */
export type ByMinute = readonly (number | null)[];

/** What the room's earlier broadcasts were at one minute. */
export interface Band {
  readonly median: number;
  /** The least and the most of them. */
  readonly low: number;
  readonly high: number;
  readonly broadcasts: number;
}

/** A room's earlier broadcasts, seen through once. */
export interface Usual {
  /** By minute; null where fewer than `LEAST_BROADCASTS` were known. */
  readonly bands: readonly (Band | null)[];
  /** How far any of them lastingly left the others, at whatever minute, as `lastingly` measures it; finite, to be sent. */
  readonly furthest: Readonly<Record<Side, number>>;
}

export interface ThanUsual {
  readonly verdict: 'lower' | 'higher' | 'asUsual';
  readonly now: number;
  readonly band: Band;
  /**
   * How often an ordinary broadcast would be lower than all these at a given minute, and as often higher:
   * of n + 1 exchangeable broadcasts each is the lowest equally often.
   */
  readonly chance: number;
}

/** Broadcasts further back than this are not asked. */
export const MOST_BROADCASTS = 10;
/** Fewer than these say nothing of what is usual. */
export const LEAST_BROADCASTS = 5;
/** A minute is taken with those before it. */
const SMOOTHED = 5;
/** A difference must last for so many minutes. */
export const LASTING = 10;

/** @param earlier the same metric of the room's earlier broadcasts, newest first */
export function usualOf(earlier: readonly ByMinute[]): Usual {
  const asked = earlier.slice(0, MOST_BROADCASTS).map(smooth);
  const whole = bandsOf(asked, LEAST_BROADCASTS);
  const departures = asked.map((series, index) => {
    const others = bandsOf(asked.toSpliced(index, 1), LEAST_BROADCASTS - 1);
    return departuresOf(series, others);
  });
  const furthest = (side: Side): number =>
    Math.min(
      Number.MAX_VALUE,
      Math.max(
        0,
        ...departures.flatMap((departure) => lastingly(departure, side).filter((far) => far !== null)),
      ),
    );
  return { bands: whole, furthest: { fall: furthest('fall'), rise: furthest('rise') } };
}

/** A minute of the broadcast against the same minute of the earlier ones; null where that says nothing. */
export function thanUsual({ bands }: Usual, current: ByMinute, minute: number): ThanUsual | null {
  const now = smooth(current.slice(Math.max(0, minute - SMOOTHED + 1), minute + 1)).at(-1) ?? null;
  const band = bands[minute] ?? null;
  if (now === null || band === null) return null;
  return against(now, band);
}

/** A number against those of the earlier broadcasts. */
export const against = (now: number, band: Band): ThanUsual => ({
  verdict: now < band.low ? 'lower' : now > band.high ? 'higher' : 'asUsual',
  now,
  band,
  chance: 1 / (band.broadcasts + 1),
});

/** Each minute as the mean of itself and the four before it, as far as they are known. */
function smooth(series: ByMinute): ByMinute {
  return series.map((value, minute) => {
    if (value === null) return null;
    const known = series.slice(Math.max(0, minute - SMOOTHED + 1), minute + 1).filter((one) => one !== null);
    return known.reduce((sum, one) => sum + one, 0) / known.length;
  });
}

function bandsOf(series: readonly ByMinute[], least: number): (Band | null)[] {
  const longest = Math.max(0, ...series.map(({ length }) => length));
  return Array.from({ length: longest }, (_, minute) => {
    return bandOf(
      series.flatMap((one) => one[minute] ?? []),
      least,
    );
  });
}

/** What earlier broadcasts were at one moment; null where fewer than `least` are known. */
export function bandOf(numbers: readonly number[], least: number): Band | null {
  const known = numbers.toSorted((a, b) => a - b);
  const [low, high] = [known[0], known.at(-1)];
  if (low === undefined || high === undefined || known.length < least) return null;
  const middle = (known.length - 1) / 2;
  const median = ((known[Math.floor(middle)] ?? 0) + (known[Math.ceil(middle)] ?? 0)) / 2;
  return { median, low, high, broadcasts: known.length };
}

/** The logarithm of each minute's ratio to the median, null where there is none. */
const departuresOf = (smoothed: ByMinute, bands: readonly (Band | null)[]): ByMinute =>
  smoothed.map((value, minute) => {
    const median = bands[minute]?.median ?? 0;
    return value !== null && median > 0 ? Math.log(value / median) : null;
  });

/** How far, at each minute, the series has been off to one side throughout the last ten; null before that. */
function lastingly(departures: ByMinute, side: Side): ByMinute {
  const sign = side === 'fall' ? -1 : 1;
  return departures.map((_, minute) => {
    const last = departures
      .slice(Math.max(0, minute - LASTING + 1), minute + 1)
      .filter((one) => one !== null);
    return last.length < LASTING ? null : Math.min(...last.map((one) => sign * one));
  });
}

/** The same for the running broadcast against the earlier ones. */
export const lastingDepartures = ({ bands }: Usual, current: ByMinute, side: Side): ByMinute =>
  lastingly(departuresOf(smooth(current), bands), side);
