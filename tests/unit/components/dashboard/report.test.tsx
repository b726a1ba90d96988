// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import { hrefOf } from '../../../../utils/messages/routes.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import type { Settings } from '../../../../utils/settings/settings.ts';
import { type BroadcastKey, minutes, moment, before } from '../../../../utils/units.ts';
import { row } from '../../metrics/health/builders.ts';
import { broadcastOf, figure, minuteOf, tally } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));
// There is no canvas here to paint on.
vi.mock('../../../../components/dashboard/report/paint.ts', () => ({
  paint: async () => new Blob(['painted'], { type: 'image/png' }),
}));

/** A broadcast that ended so many minutes ago. */
function endedAgo(count: number, over: Partial<BroadcastDetail> = {}): BroadcastDetail {
  const arrival = before(moment(Date.now()), minutes(count));
  return broadcastOf(
    [minuteOf(0, { events: { comment: tally(3) } })],
    { comments: 3, gmv: 1250, dwellPerEntry: figure(400, { low: 395, high: 406 }) },
    { key: 'sale' as BroadcastKey, title: 'sale', recorders: [row(0, { arrival })], ...over },
  );
}

const open = (detail: BroadcastDetail, settings: Partial<Settings> = {}): void => {
  location.hash = hrefOf({ page: 'broadcast', key: detail.key });
  render(<Dashboard data={fakeData([detail], settings).data} />);
};
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const textShown = (): string => {
  const field = screen.getByRole('textbox', { name: 'Text' });
  return field instanceof HTMLTextAreaElement ? field.value : '';
};

let copied: Record<string, string>[] = [];
beforeEach(() => {
  copied = [];
  class Item {
    readonly parts: Record<string, Blob>;
    constructor(parts: Record<string, Blob>) {
      this.parts = parts;
    }
  }
  vi.stubGlobal('ClipboardItem', Item);
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push({ 'text/plain': text });
  });
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => {
    for (const { parts } of items as unknown as Item[]) {
      const texts = Object.entries(parts).map(async ([type, blob]) => [type, await blob.text()] as const);
      copied.push(Object.fromEntries(await Promise.all(texts)));
    }
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the report of a broadcast', () => {
  test('is offered first once the broadcast has ended, and not long after', () => {
    open(endedAgo(1));
    expect(screen.getByRole('region', { name: 'The report is ready' })).toBeTruthy();
    cleanup();
    open(endedAgo(120));
    expect(screen.queryByRole('region', { name: 'The report is ready' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Report' })).toBeTruthy();
  });

  test('is not offered while the broadcast goes on, or while its log is being read', () => {
    open(endedAgo(0, { ended: false, live: true }));
    expect(screen.queryByRole('region', { name: 'The report is ready' })).toBeNull();
    cleanup();
    open(endedAgo(0, { complete: false }));
    expect(screen.queryByRole('region', { name: 'The report is ready' })).toBeNull();
  });

  test('is copied as the text that is shown, and as a picture', async () => {
    open(endedAgo(120));
    press('Report');
    press('Copy text');
    await waitFor(() => expect(copied).toEqual([{ 'text/plain': textShown() }]));
    await waitFor(() => press('Copy picture'));
    await waitFor(() => expect(copied[1]).toEqual({ 'image/png': 'painted' }));
    expect(within(screen.getByRole('dialog')).getByText('Copied: paste it into the chat')).toBeTruthy();
  });

  test('is in the language that is chosen for it, with or without amounts', () => {
    open(endedAgo(120));
    press('Report');
    expect(textShown()).toContain('12.50');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Leave out amounts' }));
    expect(textShown()).not.toContain('12.50');
    fireEvent.click(screen.getByRole('radio', { name: '中文' }));
    expect(textShown()).toContain('战报');
  });

  test('leaves amounts out from the beginning where they are hidden everywhere', () => {
    open(endedAgo(120), { hideAmounts: true });
    press('Report');
    expect(textShown()).not.toContain('12.50');
  });
});

describe('a table', () => {
  test('of broadcasts is copied with all of its rows and what the columns are called', async () => {
    location.hash = '#/';
    render(
      <Dashboard
        data={fakeData([endedAgo(1), endedAgo(9, { key: 'b' as BroadcastKey, title: '=1+1' })]).data}
      />,
    );
    press('Copy table: Broadcasts');
    await waitFor(() => expect(copied.length).toBe(1));
    const rows = copied[0]?.['text/plain']?.split('\n').map((line) => line.split('\t')) ?? [];
    expect(rows.length).toBe(3);
    expect(new Set(rows.map((cells) => cells.length)).size).toBe(1);
    expect(rows.map(([title]) => title)).toEqual(expect.arrayContaining(['sale', "'=1+1"]));
    expect(rows[1]).toContain('3');
    expect(copied[0]?.['text/html']).toContain('<td>sale</td>');
  });
});
