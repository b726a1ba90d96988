// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import type { DashboardData } from '../../../../components/dashboard/data.ts';
import type { Alert } from '../../../../utils/alerts/alert.ts';
import { hrefOf } from '../../../../utils/messages/routes.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import {
  after,
  type BroadcastKey,
  duration,
  minutes,
  type PlatformId,
  type RoomId,
} from '../../../../utils/units.ts';
import { broadcastOf, figure, figuresOf, minuteOf, START, tally } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

// What the timeline draws is tested with the charts; there is no canvas here.
vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));

const named = (key: string, over: Partial<BroadcastDetail> = {}): BroadcastDetail =>
  broadcastOf(
    [minuteOf(0, { events: { comment: tally(3) } })],
    {},
    {
      key: key as BroadcastKey,
      title: key,
      figures: figuresOf({ comments: 3, dwellPerEntry: figure(400, { low: 395, high: 406 }) }),
      ...over,
    },
  );

beforeEach(() => {
  location.hash = '#/';
});
afterEach(cleanup);

const open = (data: DashboardData, hash = '#/'): void => {
  location.hash = hash;
  render(<Dashboard data={data} />);
};
/** A broadcast's page as somebody left it who unfolded all of it. */
const openBroadcast = (data: DashboardData, key = 'sale'): void => {
  for (const part of ['alerts', 'funnel', 'topics', 'figures', 'details'])
    sessionStorage.setItem(`unfolded:${part}`, 'true');
  open(data, hrefOf({ page: 'broadcast', key: key as BroadcastKey }));
};
const titles = (): (string | null)[] =>
  screen.getAllByRole('rowheader').map((header) => within(header).getByRole('link').textContent);
const sortedAt = (name: RegExp): string | null =>
  screen.getByRole('columnheader', { name }).getAttribute('aria-sort');
const click = (role: 'button' | 'checkbox' | 'radio', name: string | RegExp): void => {
  fireEvent.click(screen.getByRole(role, { name }));
};

describe('the list', () => {
  test('shows broadcasts newest first, and each is a link to its page', () => {
    open(fakeData([named('old'), named('new', { from: after(START, minutes(60)) })]).data);
    expect(titles()).toEqual(['new', 'old']);
    expect(screen.getByRole('link', { name: 'new' }).getAttribute('href')).toBe('#/broadcast/new');
  });

  test('writes what is not known as a dash, with the reason, never as 0', () => {
    open(fakeData([named('sale')]).data);
    const cell = within(screen.getByRole('row', { name: /sale/ })).getAllByTitle('not sent')[0];
    expect(cell?.textContent).toBe('–');
  });

  test('says what to do while there is nothing, and links to what is counted', () => {
    open(fakeData([]).data);
    expect(screen.getByText(/Open a live room on Douyin or TikTok/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See what it counts' }).getAttribute('href')).toBe(
      '#/definitions',
    );
  });

  test('marks what is being recorded now', () => {
    open(fakeData([named('sale', { live: true, ended: false })]).data);
    expect(screen.getByText('Recording')).toBeTruthy();
  });

  test('follows what happens while it is open', () => {
    const { data, views } = fakeData([named('a')]);
    open(data);
    void act(() => views.set([...views.value, named('b')]));
    expect(titles()).toContain('b');
  });

  test('sorts by a column at its heading, and the other way at the next click', () => {
    const [few, many] = [figuresOf({ comments: 1 }), figuresOf({ comments: 9 })];
    open(fakeData([named('few', { figures: few }), named('many', { figures: many })]).data);
    click('button', 'Comments');
    expect(titles()).toEqual(['many', 'few']);
    expect(sortedAt(/Comments/)).toBe('descending');
    click('button', 'Comments');
    expect(titles()).toEqual(['few', 'many']);
    expect(sortedAt(/Comments/)).toBe('ascending');
  });

  test('search narrows it, and what is chosen is still there after a visit to another page', async () => {
    open(fakeData([named('spring'), named('autumn')]).data);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'spr' } });
    expect(titles()).toEqual(['spring']);
    location.hash = '#/settings';
    await screen.findByRole('heading', { name: 'Settings' });
    location.hash = '#/';
    await screen.findByRole('searchbox');
    expect(titles()).toEqual(['spring']);
  });

  test('says when nothing matches, and takes the filters away on request', () => {
    open(fakeData([named('spring')]).data);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'winter' } });
    click('button', 'Clear filters');
    expect(titles()).toEqual(['spring']);
  });

  test('a platform can be chosen', () => {
    open(fakeData([named('a'), named('b', { platform: 'tiktok' as PlatformId })]).data);
    fireEvent.change(screen.getByRole('combobox', { name: 'Platform' }), { target: { value: 'tiktok' } });
    expect(titles()).toEqual(['b']);
  });

  test('other rooms stand apart, with how long they are kept and a way to keep them', async () => {
    const { data, views } = fakeData([named('mine'), named('theirs', { mine: false })]);
    open(data);
    expect(titles()).toEqual(['mine']);
    click('radio', 'Others');
    expect(titles()).toEqual(['theirs']);
    expect(screen.getByText(/deleted after 7 days/)).toBeTruthy();
    click('button', 'Keep: theirs');
    await waitFor(() => expect(views.value.find(({ key }) => key === 'theirs')?.kept).toBe(true));
    expect(screen.getByRole('button', { name: 'Keep: theirs' }).getAttribute('aria-pressed')).toBe('true');
  });

  test('says why when the data cannot be read', () => {
    const { data } = fakeData([]);
    const broken: DashboardData = {
      ...data,
      listing: (_signal, _next, failed) => failed(new Error('database closed')),
    };
    open(broken);
    expect(screen.getByRole('alert').textContent).toContain('database closed');
  });
});

describe('a broadcast', () => {
  test('is named, placed in time, and has its three metrics on top', () => {
    openBroadcast(fakeData([named('sale')]).data);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('sale');
    expect(document.title).toBe('sale – Roomtally');
    expect(screen.getByText('Ended')).toBeTruthy();
    const summary = within(screen.getByRole('region', { name: 'How it went' }));
    expect(summary.getAllByRole('button').map((figureFace) => figureFace.textContent)).toEqual([
      expect.stringMatching(/Dwell per entry.*6.*min.*40.*s.*395–406/),
      expect.stringMatching(/Interaction rate.*–/),
      expect.stringMatching(/Organic interaction rate.*–/),
      expect.stringMatching(/Conversion.*–/),
    ]);
  });

  test('that stopped without an end says so', () => {
    openBroadcast(fakeData([named('sale', { ended: false })]).data);
    expect(screen.getByText('Interrupted before its end')).toBeTruthy();
  });

  test('shows what the platform says where that is something else', () => {
    const reported = { comments: figure(3), likes: figure(1_266_370, { basis: 'reported' }) };
    const figures = figuresOf({ comments: 3, likes: 226_374 });
    openBroadcast(fakeData([named('sale', { figures, reported })]).data);
    expect(screen.getAllByText(/platform says/).map(({ textContent }) => textContent)).toEqual([
      'platform says 1,266,370',
    ]);
  });

  test('gathers what is not known by its reason, with the way to the console', () => {
    const figures = { ...figuresOf({ comments: 3 }), gmv: { unknown: 'needsConsole' as const } };
    openBroadcast(fakeData([named('sale', { figures })]).data);
    expect(screen.getByText(/^needs (the )?console: GMV/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /console/i }).getAttribute('href')).toBe(
      'https://console.example/',
    );
  });

  test('lists the times that were not heard', () => {
    const gap = {
      from: after(START, minutes(2)),
      until: after(START, minutes(4)),
      length: duration(120_000),
    };
    openBroadcast(fakeData([named('sale', { gaps: [gap] })]).data);
    expect(screen.getByText(/:00 – .*:00, 2 min 0 s not heard/)).toBeTruthy();
  });

  test('lists its alerts: when, what, by how much, for how long, what to try, and how sure it is', () => {
    const alert: Alert = {
      rule: 'onlineFellExplaining',
      severity: 'red',
      metric: 'online',
      since: after(START, minutes(1)),
      from: after(START, minutes(2)),
      until: after(START, minutes(4)),
      before: 1000,
      now: 800,
      product: { item: 'lamp', since: START },
      lossRates: { before: 0.1, now: 0.25 },
      byChance: { count: 0.01, per: 'day' },
    };
    const usual = { broadcasts: 7, than: {} };
    openBroadcast(fakeData([named('sale', { alerts: [alert], usual })]).data);
    const section = within(screen.getByRole('region', { name: 'Alerts' }));
    expect(section.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Time',
      'What happened',
      'Change',
      'Lasted',
      'By chance',
    ]);
    const { textContent: what } = section.getByRole('rowheader');
    expect(what).toMatch(/^Look now Viewers leave during this explanation: 1,000 → 800/);
    expect(what).toMatch(/Product lamp.*10% → 25%.*Try switching the script/);
    expect(section.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/:05:00since .*:04:00$/),
      '-20%',
      '3 min 0 s',
      expect.stringMatching(/once in 100 days/),
    ]);
    expect(section.getByText(/Compared with the last 7 broadcasts/)).toBeTruthy();
  });

  test('without alerts says so, and from how many broadcasts on they are compared', () => {
    openBroadcast(fakeData([named('sale')]).data);
    const section = within(screen.getByRole('region', { name: 'Alerts' }));
    expect(section.getByText(/^No alerts\./)).toBeTruthy();
    expect(section.getByText(/it takes 5 earlier broadcasts, there are 0/)).toBeTruthy();
  });

  test.each([
    ['Export CSV', 'csv', 'text/csv'],
    ['Export NDJSON', 'ndjson', 'application/x-ndjson'],
  ])('%s hands over a file and says its name', async (button, extension, type) => {
    const blobs: Blob[] = [];
    const names: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:here';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    openBroadcast(fakeData([named('sale')]).data);
    click('button', 'Export…');
    click('button', button);
    const said = await screen.findByText(/exported$/);
    expect(names[0]).toMatch(new RegExp(`^roomtally-douyin-126833924894-2026-04-\\d\\d\\.${extension}$`));
    expect(said.textContent).toBe(`${names[0]} exported`);
    expect(blobs[0]?.type).toContain(type);
    expect(await blobs[0]?.text()).toContain('126833924894');
    vi.restoreAllMocks();
  });

  test('deleted is gone at once and comes back with undo', async () => {
    const { data, views } = fakeData([named('sale'), named('other')]);
    openBroadcast(data);
    click('button', 'Delete');
    const undo = await screen.findByRole('button', { name: 'Undo' });
    await screen.findAllByRole('rowheader');
    expect(titles()).toEqual(['other']);
    fireEvent.click(undo);
    await waitFor(() => expect(views.value).toHaveLength(2));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('of another’s room can be kept, and its room made one’s own', async () => {
    const { data, views } = fakeData([named('sale', { mine: false })]);
    openBroadcast(data);
    click('checkbox', 'Keep for good');
    await waitFor(() => expect(views.value[0]?.kept).toBe(true));
    click('checkbox', 'My room');
    await waitFor(() => expect(views.value[0]?.mine).toBe(true));
    // One's own are kept anyway.
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Keep for good' })).toBeNull());
  });

  test('whose change fails shows why and stays as it was', async () => {
    const { data } = fakeData([named('sale', { mine: false })]);
    openBroadcast({ ...data, setMine: () => Promise.reject(new Error('disk full')) });
    click('checkbox', 'My room');
    expect(await screen.findByText('That did not work: disk full')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'My room' }).checked).toBe(false);
  });

  test('without a known room cannot be made one’s own yet', () => {
    openBroadcast(fakeData([named('sale', { room: null, mine: false })]).data);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'My room' }).disabled).toBe(true);
    expect(screen.getByText('The room is not known yet')).toBeTruthy();
  });

  test('that is not there says so', () => {
    openBroadcast(fakeData([]).data, 'nowhere');
    expect(screen.getByText(/This broadcast is not here/)).toBeTruthy();
  });
});

describe('the settings', () => {
  test('change the language at once', async () => {
    open(fakeData([]).data, '#/settings');
    click('radio', '中文');
    expect(await screen.findByRole('heading', { name: '设置' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  test('count one’s own rooms only on request', async () => {
    const { data, settings } = fakeData([]);
    open(data, '#/settings');
    click('checkbox', 'Count my rooms only');
    await waitFor(() => expect(settings.value.mineOnly).toBe(true));
  });

  test('list one’s rooms and take them out', async () => {
    const { data, settings } = fakeData([], { myRooms: ['douyin:80017', 'tiktok:a:b'] });
    open(data, '#/settings');
    expect(screen.getByText('TikTok a:b')).toBeTruthy();
    click('button', 'Remove: Douyin 80017');
    await waitFor(() => expect(settings.value.myRooms).toEqual(['tiktok:a:b']));
  });

  test('bring the overlay back where it was hidden, and leave its place as it was', async () => {
    const place = { shown: false, size: 'full' as const, place: { right: 8, top: 90, dock: [] } };
    const { data, settings } = fakeData([], { overlays: { 'live.douyin.com': place } });
    open(data, '#/settings');
    click('button', 'Show again: live.douyin.com');
    await waitFor(() =>
      expect(settings.value.overlays['live.douyin.com']).toEqual({ ...place, shown: true }),
    );
    expect(screen.getByText('None: the overlay shows on every site.')).toBeTruthy();
  });

  test('grant and withdraw access to a console', async () => {
    open(fakeData([]).data, '#/settings');
    click('button', 'Grant: Douyin');
    expect(await screen.findByText('Granted')).toBeTruthy();
    click('button', 'Withdraw: Douyin');
    expect(await screen.findByText('Not granted')).toBeTruthy();
  });
});

test('every metric is explained on the page of definitions', () => {
  open(fakeData([]).data, '#/definitions');
  expect(screen.getByText('Dwell per entry')).toBeTruthy();
  expect(screen.getByText('Buyers ÷ viewers.')).toBeTruthy();
});

test('nothing is followed any more once the dashboard is closed', async () => {
  const { data, views, settings } = fakeData([named('a')]);
  open(data);
  expect(views.listeners.size).toBe(1);
  cleanup();
  await waitFor(() => expect([views.listeners.size, settings.listeners.size]).toEqual([0, 0]));
});

test('a room is known by the platform’s name, or by its id where this version has none', () => {
  open(fakeData([named('a', { platform: 'newcomer' as PlatformId, room: '7' as RoomId })]).data);
  expect(screen.getByRole('cell', { name: 'newcomer' })).toBeTruthy();
});
