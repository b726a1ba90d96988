// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type uPlot from 'uplot';
import { Timeline } from '../../../../components/charts/Timeline.tsx';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { after, duration, minutes } from '../../../../utils/units.ts';
import { broadcastOf, minuteOf, START, tally } from '../../exchange/broadcast.ts';

interface Drawn {
  readonly options: uPlot.Options;
  data: uPlot.AlignedData;
  keptZoom: boolean;
  scale: { min: number; max: number } | null;
  gone: boolean;
}

// There is no canvas here: what is handed to uPlot is looked at instead.
const drawn = vi.hoisted((): Drawn[] => []);
vi.mock('uplot', () => {
  class Plot {
    readonly plot: Drawn;
    readonly width = 800;
    constructor(options: uPlot.Options, data: uPlot.AlignedData) {
      this.plot = { options, data, keptZoom: false, scale: null, gone: false };
      drawn.push(this.plot);
    }
    setData(data: uPlot.AlignedData, rescale: boolean): void {
      this.plot.data = data;
      this.plot.keptZoom = !rescale;
    }
    setScale(_key: string, scale: { min: number; max: number }): void {
      this.plot.scale = scale;
    }
    setCursor(): void {}
    valToPos(): number {
      return 0;
    }
    setSize(): void {}
    redraw(): void {}
    destroy(): void {
      this.plot.gone = true;
    }
  }
  return { default: Plot };
});

afterEach(() => {
  cleanup();
  drawn.length = 0;
});

const second = (minute: number): number => START / 1000 + minute * 60;

const detail = broadcastOf(
  [
    minuteOf(0, { events: { comment: tally(3) }, online: 1_200, rises: { likes: 40 } }),
    minuteOf(1, { events: { comment: tally(9) }, online: 12_345, peak: 13_000, rises: { likes: 1_000 } }),
    minuteOf(3, { online: 900 }),
  ],
  { comments: 12, online: 900, onlinePeak: 13_000, likes: 1_040 },
  {
    gaps: [{ from: after(START, minutes(2)), until: after(START, minutes(3)), length: duration(60_000) }],
  },
);

const show = (shown: BroadcastDetail) => (
  <LanguageProvider language="en">
    <Timeline detail={shown} currency="CNY" />
  </LanguageProvider>
);

/** What uPlot's hooks would be called with when the pointer is `minute` minutes from the start. */
const pointAt = (minute: number | null): void => {
  const plot = { cursor: { left: minute === null ? -10 : 1 }, posToVal: () => second(minute ?? 0) };
  void act(() => drawn[0]?.options.hooks?.setCursor?.[0]?.(plot as unknown as uPlot));
};
const zoomTo = (from: number, until: number): void => {
  const plot = { scales: { x: { min: second(from), max: second(until) } } };
  void act(() => drawn[0]?.options.hooks?.setScale?.[0]?.(plot as unknown as uPlot, 'x'));
};

test('each series has a pane of its own, all on one time axis that shares crosshair and zoom', () => {
  render(show(detail));
  expect(drawn.map(({ data }) => data[1])).toEqual([
    [1_200, 12_345, null, 900, null],
    [3, 9, null, 0, null],
    [40, 1_000, null, null, null],
    [null, 11_145, null, null, null],
  ]);
  expect(new Set(drawn.map(({ data }) => String(data[0]))).size).toBe(1);
  expect(new Set(drawn.map(({ options }) => options.cursor?.sync?.key)).size).toBe(1);
});

test('what it shows is said in words', () => {
  render(show(detail));
  const name = screen.getByRole('img').getAttribute('aria-label');
  expect(name).toContain('Online: highest 13,000');
  expect(name).toContain('Comments / min: highest 9');
  expect(name).toContain('Times not heard: 1');
});

test('panes are named beside the line, with the highest value while nothing is pointed at', () => {
  render(show(detail));
  expect(screen.getByText('Online')).toBeTruthy();
  expect(screen.getByText('peak 13,000')).toBeTruthy();
});

test('pointing at a minute shows every pane’s exact value, and a dash for what is not known', () => {
  render(show(detail));
  pointAt(1);
  for (const value of ['12,345', '9', '1,000']) expect(screen.getByText(value)).toBeTruthy();
  pointAt(3);
  for (const value of ['900', '0', '–']) expect(screen.getAllByText(value).length).toBeGreaterThan(0);
  pointAt(null);
  expect(screen.getByText('peak 13,000')).toBeTruthy();
});

test('zooming in offers the way back to the whole broadcast', async () => {
  render(show(detail));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Show all' }).disabled).toBe(true);
  zoomTo(0, 1);
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
  // The panes follow the first.
  const whole = { min: second(0), max: second(4) };
  await vi.waitFor(() => expect(drawn.map(({ scale }) => scale)).toEqual(drawn.map(() => whole)));
});

test('new minutes of a running broadcast are drawn into the same panes, and the zoom stays', () => {
  const { rerender } = render(show(detail));
  zoomTo(0, 1);
  rerender(show({ ...detail, minutes: [...detail.minutes, minuteOf(4, { online: 901 })] }));
  expect(drawn).toHaveLength(4);
  expect(drawn[0]?.data[1]).toEqual([1_200, 12_345, null, 900, 901, null]);
  expect(drawn[0]?.keptZoom).toBe(true);
});

test('nothing is left behind when the page is left', async () => {
  render(show(detail)).unmount();
  await vi.waitFor(() => expect(drawn.map(({ gone }) => gone)).toEqual([true, true, true, true]));
});

test('the same minutes stand in a table behind a disclosure', () => {
  render(show(detail));
  expect(screen.queryByRole('table')).toBeNull();
  const disclosure = screen.getByText('Show every minute as a table').closest('details');
  if (!disclosure) throw new Error('no disclosure');
  void act(() => {
    disclosure.open = true;
  });
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows).toHaveLength(4);
  expect(rows[2]?.textContent).toContain('12,345');
  expect(rows[3]?.textContent).toContain('–');
});

test('a broadcast without anything to draw says so', () => {
  render(show(broadcastOf([])));
  expect(screen.getByText('Nothing to draw yet.')).toBeTruthy();
  expect(drawn).toHaveLength(0);
});
