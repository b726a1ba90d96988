import { beforeEach, expect, test, vi } from 'vitest';
import type uPlot from 'uplot';
import { hatchGaps } from '../../../../components/charts/hatch.ts';
import { steps } from '../../../../components/charts/steps.ts';
import { duration, moment } from '../../../../utils/units.ts';

type Point = [command: 'move' | 'line', x: number, y: number];

class RecordedPath {
  readonly points: Point[] = [];
  moveTo(x: number, y: number): void {
    this.points.push(['move', x, y]);
  }
  lineTo(x: number, y: number): void {
    this.points.push(['line', x, y]);
  }
}

const xs = [0, 10, 20, 30];
let ys: (number | null)[] = [];
const same = (value: number): number => value;

vi.mock('uplot', () => ({
  default: {
    orient: (_plot: unknown, _index: number, draw: (...args: unknown[]) => void) => {
      draw({}, xs, ys, {}, {}, same, same, 0, 0, 100, 100);
    },
  },
}));

beforeEach(() => vi.stubGlobal('Path2D', RecordedPath));

function pathOf(values: (number | null)[]): Point[] {
  ys = values;
  const drawn = steps({} as uPlot, 1, 0, values.length - 1)?.stroke;
  return (drawn as unknown as RecordedPath).points;
}

test('a value holds until the next one begins', () => {
  expect(pathOf([1, 5, null])).toEqual([
    ['move', 0, 1],
    ['line', 10, 1],
    ['line', 10, 5],
    ['line', 20, 5],
  ]);
});

test('a minute between two gaps is drawn for its whole length', () => {
  expect(pathOf([null, 7, null, 2])).toEqual([
    ['move', 10, 7],
    ['line', 20, 7],
    ['move', 30, 2],
    ['line', 30, 2],
  ]);
});

const gap = (from: number, until: number) => ({
  from: moment(from * 1000),
  until: moment(until * 1000),
  length: duration((until - from) * 1000),
});

test('long gaps are hatched, short ones filled so that they are seen at all', () => {
  vi.stubGlobal('devicePixelRatio', 1);
  const calls: [string, ...number[]][] = [];
  const recorded =
    (name: string) =>
    (...args: number[]) =>
      void calls.push([name, ...args]);
  const ctx = {
    save: recorded('save'),
    restore: recorded('restore'),
    beginPath: recorded('beginPath'),
    clip: recorded('clip'),
    stroke: recorded('stroke'),
    moveTo: () => undefined,
    lineTo: () => undefined,
    rect: recorded('rect'),
    fillRect: recorded('fillRect'),
  };
  const plot = {
    ctx,
    bbox: { left: 50, top: 0, width: 200, height: 80 },
    valToPos: (value: number) => 50 + value,
  };
  hatchGaps(plot as unknown as uPlot, [gap(10, 40), gap(100, 100.2)], 'grey');
  expect(calls).toContainEqual(['rect', 60, 0, 30, 80]);
  expect(calls).toContainEqual(['fillRect', 150, 0, 1, 80]);
});
