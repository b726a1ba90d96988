import type { LogEntry } from '../../../utils/events/entry.ts';
import type { Moment } from '../../../utils/units.ts';
import { type Random, random } from '../../rooms/generated/random.ts';
import { at, heard, START, told } from './accounts.ts';

/** How viewers come over time. */
export const COURSES = [
  'flat',
  'bursty',
  'ending',
  'joinedThenEnding',
  'neverEmpty',
  'growing',
  'shrinking',
] as const;
export type Course = (typeof COURSES)[number];

/** How long viewers stay. */
export const STAYS = ['exponential', 'lognormal', 'halfLeaveAtOnce', 'longTailed'] as const;
export type Stays = (typeof STAYS)[number];

export interface Room {
  readonly course: Course;
  readonly stays: Stays;
  /** Readings as a platform rounds them: entries to 1,000 past 10,000, online to 100 past 1,000. */
  readonly rounded: boolean;
  readonly gaps: boolean;
  /** How long it is recorded, in seconds. */
  readonly length: number;
  /** How many are there, more or less. */
  readonly viewers: number;
}

export interface Simulated {
  readonly log: readonly LogEntry[];
  /** Mean stay in seconds of those who entered while it was recorded, cut by the broadcast's end. */
  readonly dwell: number;
  /** Exits ÷ online per minute, from one moment to another. */
  readonly lossRate: (from: Moment, until: Moment) => number;
}

/** Seconds of the broadcast before the recording begins, and after it where the broadcast goes on. */
const BEFORE = 3600;
const AFTER = 3600;
/** Seconds from one reading to the next. */
const STEP = 10;

const ENDING: ReadonlySet<Course> = new Set<Course>(['ending', 'joinedThenEnding']);

/** Moves every viewer of a room in and out, and reads it as a platform would be read. */
export function simulate(seed: number, room: Room): Simulated {
  const chance = random(seed, 'room');
  const { length } = room;
  const fromTheStart = room.course === 'flat' || room.course === 'ending';
  const ends = ENDING.has(room.course);
  const over = ends ? length : length + AFTER;
  const { stay, mean } = staysOf(room.stays, chance);
  const typical = chance.logNormal(room.viewers, 0.7);
  const rate = rateOf(room.course, typical / mean, length, chance);
  const came: number[] = [];
  const left: number[] = [];
  for (let start = fromTheStart ? 0 : -BEFORE; start < length; start += STEP) {
    const gap = 1 / rate(start);
    for (let time = start + chance.exponential(gap); time < start + STEP; time += chance.exponential(gap)) {
      came.push(time);
      left.push(Math.min(over, time + stay()));
    }
  }
  return {
    log: readingsOf(
      room,
      came,
      left.map((gone) => (gone < over ? gone : Infinity)),
      chance,
    ),
    ...truthOf(came, left, over),
  };
}

/** A way to draw stays, and their mean. */
function staysOf(stays: Stays, chance: Random): { stay: () => number; mean: number } {
  const long = chance.between(60, 500);
  switch (stays) {
    case 'exponential':
      return { stay: () => chance.exponential(long), mean: long };
    case 'lognormal': {
      const sigma = chance.between(0.5, 1.2);
      return { stay: () => chance.logNormal(long / 2, sigma), mean: (long / 2) * Math.exp(sigma ** 2 / 2) };
    }
    case 'halfLeaveAtOnce': {
      const quick = () => chance.between(0, 10);
      return {
        stay: () => (chance.chance(0.5) ? quick() : 10 + chance.exponential(long)),
        mean: (15 + long) / 2,
      };
    }
    case 'longTailed': {
      const sigma = chance.between(1.4, 2);
      return { stay: () => chance.logNormal(10, sigma), mean: 10 * Math.exp(sigma ** 2 / 2) };
    }
  }
}

/** Entries a second, over time. */
function rateOf(course: Course, usual: number, length: number, chance: Random): (time: number) => number {
  if (course === 'growing' || course === 'shrinking') {
    const factor = Math.log(chance.between(1.5, 4)) * (course === 'growing' ? 1 : -1);
    return (time) => usual * Math.exp((factor * (time - length / 2)) / length);
  }
  if (course !== 'bursty') return () => usual;
  const bursts = Array.from({ length: 20 }, () => chance.between(-BEFORE, length));
  return (time) =>
    usual * bursts.reduce((sum, burst) => sum + (time >= burst ? 4 * Math.exp((burst - time) / 90) : 0), 0.5);
}

/** What a platform tells of it every few seconds while it is heard. */
function readingsOf(
  { length, rounded, gaps, course }: Room,
  came: readonly number[],
  left: readonly number[],
  chance: Random,
): LogEntry[] {
  const readings = Math.floor(length / STEP) + 1;
  const entered = new Float64Array(readings + 1);
  const online = new Float64Array(readings + 1);
  const place = (time: number): number => Math.min(readings, Math.max(0, Math.ceil(time / STEP)));
  for (const [viewer, time] of came.entries()) {
    const first = place(time);
    entered[first] = (entered[first] ?? 0) + 1;
    online[first] = (online[first] ?? 0) + 1;
    const last = place(left[viewer] ?? 0);
    online[last] = (online[last] ?? 0) - 1;
  }
  const silent = gaps ? silences(length, chance) : [];
  const log: LogEntry[] = [];
  let [total, present] = [0, 0];
  for (let index = 0; index < readings; index += 1) {
    total += entered[index] ?? 0;
    present += online[index] ?? 0;
    const second = index * STEP;
    if (silent.some(([from, until]) => second >= from && second < until)) continue;
    log.push(...read('entries', second, total, rounded && total > 10_000 ? 1000 : 1));
    log.push(...read('online', second, present, rounded && present > 1000 ? 100 : 1));
    if (second < length && !silent.some(([from]) => from === second + STEP))
      log.push(heard(second, second + STEP));
  }
  if (ENDING.has(course)) log.push({ kind: 'end', at: at(length) });
  return log;
}

function read(id: 'entries' | 'online', second: number, value: number, step: number): LogEntry[] {
  const shown = Math.round(value / step) * step;
  return [step === 1 ? told(second, id, value) : told(second, id, shown - step / 2, shown + step / 2)];
}

/** One to three silences of one to ten minutes, strictly inside. */
function silences(length: number, chance: Random): (readonly [number, number])[] {
  return Array.from({ length: chance.int(1, 3) }, () => {
    const from = chance.int(30, length / 10 - 90) * 10;
    return [from, from + chance.int(6, 60) * 10] as const;
  });
}

function truthOf(
  came: readonly number[],
  left: readonly number[],
  over: number,
): Pick<Simulated, 'dwell' | 'lossRate'> {
  let [count, stayed] = [0, 0];
  for (const [viewer, time] of came.entries()) {
    if (time <= 0) continue;
    count += 1;
    stayed += (left[viewer] ?? 0) - time;
  }
  const second = (moment: Moment): number => (moment - START) / 1000;
  return {
    dwell: stayed / count,
    lossRate: (from, until) => {
      const [start, end] = [second(from), second(until)];
      let [exits, present] = [0, 0];
      for (const [viewer, time] of came.entries()) {
        const gone = left[viewer] ?? 0;
        if (gone > start && gone <= end && gone < over) exits += 1;
        present += Math.max(0, Math.min(gone, end) - Math.max(time, start));
      }
      return exits / (present / 60);
    },
  };
}
