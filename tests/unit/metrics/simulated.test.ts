import { describe, expect, test } from 'vitest';
import { dwellPerEntry } from '../../../utils/metrics/dwell.ts';
import type { Figure, Known } from '../../../utils/metrics/figure.ts';
import { lossRate } from '../../../utils/metrics/flow.ts';
import { roomAccount } from './accounts.ts';
import { COURSES, type Room, simulate, STAYS } from './simulated.ts';

/** How often every kind of room is tried: with exact readings, rounded ones, gaps, and both. */
const TRIES = 9;
const READINGS = [
  { rounded: false, gaps: false },
  { rounded: true, gaps: false },
  { rounded: false, gaps: true },
  { rounded: true, gaps: true },
];
const ROOMS: readonly Room[] = STAYS.flatMap((stays) =>
  COURSES.flatMap((course) =>
    READINGS.flatMap((readings) =>
      Array.from({ length: TRIES }, () => ({ stays, course, ...readings, length: 1800, viewers: 100 })),
    ),
  ),
);

interface Held {
  readonly offered: number;
  readonly held: number;
}
const share = ({ offered, held }: Held): number => held / offered;
const figureIn = (known: Known): Figure | null => ('figure' in known ? known.figure : null);
const holds = ({ low, high }: Figure, truth: number): boolean =>
  truth >= (low ?? -Infinity) && truth <= (high ?? Infinity);

describe('in a thousand simulated rooms', () => {
  const results = ROOMS.map((room, seed) => {
    const { log, dwell, lossRate: loss } = simulate(seed, room);
    const account = roomAccount(log);
    const [stay, rate] = [figureIn(dwellPerEntry(account)), figureIn(lossRate(account))];
    return {
      room,
      stay: stay && holds(stay, dwell),
      rate: rate && holds(rate, loss(rate.from, rate.until)),
    };
  });
  const heldOf = (figure: 'stay' | 'rate', of: (room: Room) => boolean): Held => {
    const offered = results.filter((result) => of(result.room) && result[figure] !== null);
    return { offered: offered.length, held: offered.filter((result) => result[figure]).length };
  };
  const groups: readonly (readonly [string, (room: Room) => boolean])[] = [
    ['all', () => true],
    [
      'those where half leave within ten seconds',
      ({ stays }) => stays === 'halfLeaveAtOnce' || stays === 'longTailed',
    ],
    ['those with the longest tail', ({ stays }) => stays === 'longTailed'],
    ['those whose readings are rounded', ({ rounded }) => rounded],
    ['those with gaps', ({ gaps }) => gaps],
  ];

  test.each(groups)('the mean stay lies within its bounds in at least 95% of %s', (_, of) => {
    const stays = heldOf('stay', of);
    expect(ROOMS.length).toBeGreaterThanOrEqual(1000);
    expect(share(stays)).toBeGreaterThanOrEqual(0.95);
    expect(stays.offered / ROOMS.filter(of).length).toBeGreaterThan(0.6);
  });

  test.each(groups)(
    'the loss rate, where it is told, lies within its bounds in at least 95% of %s',
    (_, of) => {
      const rates = heldOf('rate', of);
      expect(share(rates)).toBeGreaterThanOrEqual(0.95);
      expect(rates.offered / ROOMS.filter(of).length).toBeGreaterThan(0.6);
    },
  );
});

/** Rooms that are steady from the first reading to the last, by size, and how often every kind of stays is tried. */
const STEADY = [
  { viewers: 100, tries: 60 },
  { viewers: 200, tries: 20 },
  { viewers: 1000, tries: 6 },
];

test.each(STEADY)(
  'in steady rooms of $viewers heard for an hour the bounds of the mean stay are narrow: a tenth of it on the median',
  ({ viewers, tries }) => {
    const steady = { course: 'neverEmpty', rounded: false, gaps: false, length: 3600, viewers } as const;
    const widths = STAYS.flatMap((stays) =>
      Array.from({ length: tries }, (_, seed) => {
        const figure = figureIn(dwellPerEntry(roomAccount(simulate(seed, { ...steady, stays }).log)));
        return figure ? ((figure.high ?? Infinity) - (figure.low ?? 0)) / (figure.value ?? NaN) : Infinity;
      }),
    ).toSorted((a, b) => a - b);
    expect(widths[widths.length / 2]).toBeLessThanOrEqual(0.1);
  },
);
