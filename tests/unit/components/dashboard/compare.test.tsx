// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { wordsIn } from '../../../../utils/settings/words.ts';
import type { BroadcastKey, PlatformId, RoomId } from '../../../../utils/units.ts';
import { figure } from '../../exchange/broadcast.ts';
import type { Settings } from '../../../../utils/settings/settings.ts';
import { fakeData } from './fakeData.ts';
import { history } from './history.ts';

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));

const say = wordsIn('en');
afterEach(cleanup);

function open(
  views: readonly BroadcastDetail[],
  language: 'zh' | 'en' = 'en',
  settings: Partial<Settings> = {},
): void {
  location.hash = '#/compare';
  render(<Dashboard data={fakeData(views, { language, ...settings }).data} />);
}
const choose = (name: string, option: string): void => {
  const select = screen.getByRole('combobox', { name });
  const wanted = within(select).getByRole<HTMLOptionElement>('option', { name: option });
  fireEvent.change(select, { target: { value: wanted.value } });
};
const table = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const verdicts = (): (string | null)[] =>
  [...screen.getByRole('region', { name: 'Pair by pair' }).querySelectorAll('strong')].map(
    ({ textContent }) => textContent,
  );
const pairCells = (): (string | null)[] =>
  table('Pair by pair')
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

/** Two hosts who take turns; B's viewers stay a quarter longer. */
const turns = (count: number) =>
  history(count, (day) => ({
    tags: [`host:${day % 2 === 0 ? 'A' : 'B'}`],
    dwell: (day % 2 === 0 ? 400 : 500) * (1 + 0.01 * Math.sin(day * day)),
  }));

describe('groups of broadcasts', () => {
  test('that differ are said to, with how far and within what', () => {
    open(turns(30));
    expect(
      table(/Groups · Dwell per entry/).getByRole('row', { name: /^A 15 6 min \d+ s Enough/ }),
    ).toBeTruthy();
    expect(verdicts()).toEqual(['“B” is higher']);
    const [verdict, difference, relative, rounds] = pairCells();
    expect(verdict).toContain('whole interval lies above 0');
    expect(difference).toMatch(/^\+1 min \d+ s\+1 min \d+ s to \+1 min \d+ s$/);
    expect(relative).toMatch(/^\+25(?:\.\d)?%\+2[0-9.]+% to \+2[0-9.]+%$/);
    expect(rounds).toBe('15');
  });

  test('come with what a verdict covers and what not', () => {
    open(turns(30));
    const pairs = table('Pair by pair');
    expect(pairs.getByText(/holds however often you look.*pairs \(1\).*at most 5%/)).toBeTruthy();
    expect(pairs.getByText(/The unit is the broadcast, never the viewer/)).toBeTruthy();
    expect(pairs.getByText(/does not cover: of many figures/)).toBeTruthy();
  });

  test('that are alike are not said to differ, and the interval holds 0', () => {
    open(history(30, (day) => ({ tags: [`host:${day % 2}`] })));
    expect(verdicts()).toEqual(['No difference yet']);
    expect(pairCells()[1]).toMatch(/-.* to \+/);
  });

  test('that are few are told how many are missing, and no figure is put between them', () => {
    open(turns(7));
    expect(verdicts()).toEqual(['Not enough broadcasts yet']);
    const [verdict, difference, relative, rounds] = pairCells();
    expect(verdict).toContain('at least 6. Still missing: 2 in “A”, 3 in “B”.');
    expect([difference, relative, rounds]).toEqual(['–', '–', '3']);
    expect(table(/Groups/).getByRole('row', { name: /^A 4 .* 2 more needed/ })).toBeTruthy();
  });

  test('of which one followed the other are advised to take turns', () => {
    open(history(30, (day) => ({ tags: [`host:${day < 15 ? 'A' : 'B'}`], dwell: day < 15 ? 400 : 500 })));
    expect(verdicts()).toEqual(['The groups must alternate']);
    expect(pairCells()[0]).toMatch(/rounds so far 1, at least 6 needed.*take turns/);
    expect(pairCells()[1]).toBe('–');
  });

  test('are compared pair by pair, and the chance to err is one for all pairs', () => {
    open(history(30, (day) => ({ tags: [`host:${day % 3}`] })));
    expect(verdicts()).toHaveLength(3);
    expect(table('Pair by pair').getByText(/pairs \(3\)/)).toBeTruthy();
  });

  test('with bounds that are not known yet show a dash, not an endless number', () => {
    // Six rounds of four pairs and more are too few for any bound.
    open(history(36, (day) => ({ tags: [`host:${day % 6}`] })));
    expect(verdicts()[0]).toBe('No difference yet');
    expect(screen.getByRole('main').textContent).not.toMatch(/∞|Infinity|NaN/);
    expect(pairCells()[1]).toMatch(/–$/);
  });

  test('are read in Chinese too', () => {
    open(turns(30), 'zh');
    expect(screen.getByRole('heading', { level: 1, name: '分组比较' })).toBeTruthy();
    expect(screen.getByText('“B”更高')).toBeTruthy();
  });
});

describe('what is compared', () => {
  test('is chosen: a tag with and without, the metric, and it is still chosen after a visit elsewhere', async () => {
    open(
      history(30, (day) => ({
        tags: day % 2 === 0 ? ['sale', 'script:X'] : [],
        figures: { interactionRate: figure((day % 2 === 0 ? 0.09 : 0.05) + 0.001 * Math.sin(day * day)) },
      })),
    );
    choose('Group by', 'sale');
    choose('Figure', 'Interaction rate');
    expect(verdicts()).toEqual(['“with sale” is higher']);
    expect(pairCells()[1]).toMatch(/^\+(?:3\.9\d|4\.0\d) points/);
    location.hash = '#/settings';
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    location.hash = '#/compare';
    await screen.findByRole('region', { name: say('compare.pairs') });
    expect(verdicts()).toEqual(['“with sale” is higher']);
  });

  test('is the time of the start where there are no tags, and the page says how to begin', () => {
    open(history(30, () => ({})));
    expect(screen.getByText(/No tags yet.*give it tags/)).toBeTruthy();
    choose('Group by', 'Day of the week');
    expect(
      screen.getAllByRole('rowheader', { name: /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/ }),
    ).toHaveLength(7);
  });

  test('is the room with most broadcasts; all of a platform’s only when asked for, never two platforms', () => {
    const views = [
      ...turns(8),
      ...history(3, () => ({ over: { room: '9' as RoomId } })).map((view) => ({
        ...view,
        key: `other ${view.key}` as BroadcastKey,
      })),
      ...history(2, () => ({ over: { platform: 'tiktok' as PlatformId, room: '5' as RoomId } })).map(
        (view) => ({
          ...view,
          key: `third ${view.key}` as BroadcastKey,
        }),
      ),
    ];
    open(views);
    const counted = () => screen.queryByText(/^Left out: /)?.textContent ?? null;
    expect(counted()).toBeNull();
    choose('Room', 'All rooms (Douyin) (11)');
    expect(counted()).toBe('Left out: 3');
    choose('Room', '5 (2)');
    expect(counted()).toBeNull();
  });

  test('leaves out what has no figure, no tag of the kind or still runs, by name and with why', () => {
    open(
      history(20, (day) => ({
        tags: day === 3 ? ['sale'] : [`host:${day % 2}`],
        ...(day === 4 && { dwell: null }),
        ...(day === 19 && { over: { live: true, ended: false } }),
        ...(day === 5 && { dwell: null, figures: { dwellPerEntry: figure(null, { low: 300, high: 500 }) } }),
      })),
    );
    const list = within(screen.getByText('Left out: 4').closest('details') ?? expect.unreachable());
    expect(
      list.getAllByRole('listitem').map(({ textContent }) => textContent?.replace(/ .*· /, ': ')),
    ).toEqual([
      expect.stringMatching(/^day.*still running$/),
      expect.stringMatching(/^day.*only bounds are known$/),
      expect.stringMatching(/^day.*not sent$/),
      expect.stringMatching(/^day.*has no such tag$/),
    ]);
    expect(list.getByRole('link', { name: 'day 3' }).getAttribute('href')).toBe('#/broadcast/day%203');
  });

  test('says of how many figures only the least is known', () => {
    open(
      history(14, (day) => ({
        tags: [`host:${day % 2}`],
        dwell: null,
        figures: { dwellPerEntry: figure(400 + day, { high: day < 5 ? null : 400 + day }) },
      })),
    );
    expect(screen.getByText(/^Of 5 broadcasts only a lower bound/)).toBeTruthy();
  });

  test('is nothing while nothing was recorded, and the page says what to do', () => {
    open([]);
    expect(screen.getByText(/Once a broadcast has been recorded/)).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

describe('how much rests on single hosts', () => {
  const shares = () =>
    table('Host share')
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent);

  test('is told for each host, with what broadcasts without a name leave open', () => {
    open(
      history(10, (day) => ({
        tags: day < 6 ? ['主播:小美'] : day < 8 ? ['主播:阿强'] : [],
        figures: { gmv: 1000, onlineAverage: figure(100, { numerator: 6000 }) },
      })),
    );
    expect(shares()).toEqual(['小美75%60%–80%75%60%–80%', '阿强25%20%–40%25%20%–40%']);
    expect(screen.getByText('GMV is known of 10, viewer-minutes of 10, out of 10 broadcasts.')).toBeTruthy();
  });

  test('is not told where nothing is sold, but for the viewers’ time', () => {
    open(
      turns(4).map((view) => ({
        ...view,
        figures: { ...view.figures, onlineAverage: { figure: figure(9, { numerator: 90 }) } },
      })),
    );
    expect(shares()).toEqual(['A–50%', 'B–50%']);
  });

  test('is not asked while no tag names a host', () => {
    open(history(4, () => ({ tags: ['sale'] })));
    expect(screen.queryByRole('region', { name: 'Host share' })).toBeNull();
  });
});

describe('how alike broadcasts are', () => {
  test('is told with the formula, and three in a row with the report’s claim, marked unverified', () => {
    open(history(5, (day) => ({ tags: day === 0 ? ['sale'] : ['host:A'] })));
    const region = table('Sameness');
    expect(region.getByText(/The mean of three overlaps.*From 70% on/)).toBeTruthy();
    expect(region.getByText('The last 4 broadcasts are similar in a row.')).toBeTruthy();
    expect(region.getByText(/Claimed in reports, unverified: Three similar contents in a row/)).toBeTruthy();
    const rows = region.getAllByRole('row').slice(1);
    const cells = rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
        .join(' '),
    );
    expect(cells).toEqual(['100% – 100% 4', '100% – 100% 3', '100% – 100% 2', '0% – 0% –']);
  });

  test('is held against the user’s own number where there is one, and not against the report’s', () => {
    const own = (low: number) => ({ benchmarks: { samenessRow: { low, high: null } } });
    open(
      history(5, () => ({ tags: ['host:A'] })),
      'en',
      own(4),
    );
    expect(table('Sameness').getByText('Your own benchmark: ≥ 4.')).toBeTruthy();
    expect(screen.queryByText(/unverified/)).toBeNull();
    cleanup();
    open(
      history(5, () => ({ tags: ['host:A'] })),
      'en',
      own(6),
    );
    expect(screen.queryByText(/Your own benchmark/)).toBeNull();
  });

  test('makes no claim of two', () => {
    open(history(2, () => ({ tags: ['host:A'] })));
    expect(table('Sameness').getByText('The last 2 broadcasts are similar in a row.')).toBeTruthy();
    expect(screen.queryByText(/unverified/)).toBeNull();
  });

  test('is not told of nothing', () => {
    open(history(2, () => ({})));
    expect(table('Sameness').getByText(/no products or tags to compare/)).toBeTruthy();
  });
});
