// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../../../utils/settings/settings.ts';
import { fakeData } from './fakeData.ts';

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));

afterEach(() => {
  cleanup();
  location.hash = '';
});

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));

describe('the page of what is stored', () => {
  test('says which sites’ permission was withdrawn and that nothing is lost, until it is allowed again', async () => {
    location.hash = '#/data';
    render(<Dashboard data={fakeData([]).data} />);
    expect(screen.getByText('https://room.example/*')).toBeTruthy();
    expect(screen.getByText(/none is lost/)).toBeTruthy();
    press('Allow again');
    await expect.poll(() => screen.queryByText('https://room.example/*')).toBeNull();
  });

  test('gives back what was asked for, and not what came with the installation', async () => {
    location.hash = '#/data';
    render(<Dashboard data={fakeData([]).data} />);
    expect(screen.queryByRole('button', { name: 'Give back: storage' })).toBeNull();
    press('Give back: https://console.example/*');
    await expect.poll(() => screen.queryByText('https://console.example/*')).toBeNull();
  });
});

describe('the settings', () => {
  test('go back to their defaults one by one, and rest while nothing was changed', async () => {
    location.hash = '#/settings';
    render(<Dashboard data={fakeData([], { uncounted: ['douyin'] }).data} />);
    const back = (name: string): HTMLButtonElement =>
      screen.getByRole('button', { name: `Back to default: ${name}` });
    const counted = (): boolean =>
      screen.getByRole<HTMLInputElement>('checkbox', { name: 'Count: Douyin' }).checked;
    expect(back('Benchmarks').disabled).toBe(true);
    expect(counted()).toBe(false);
    fireEvent.click(back('Each platform'));
    await expect.poll(counted).toBe(true);
  });

  test.each([
    ['en', /by default/i],
    ['zh', /默认/],
  ] as const)('say each in %s what holds by default', (language, byDefault) => {
    location.hash = '#/settings';
    render(<Dashboard data={fakeData([], { language }).data} />);
    const says = [...document.querySelectorAll('.setting')].map((setting) => {
      const [title, sentence] = setting.querySelectorAll('h2, p.quiet');
      return [title?.textContent ?? '', sentence?.textContent ?? ''] as const;
    });
    expect(says.length).toBeGreaterThan(15);
    const silent = says.flatMap(([title, sentence]) => (byDefault.test(sentence) ? [] : [title]));
    // The file of all settings is none itself.
    expect(silent).toEqual([language === 'zh' ? '设置文件' : 'Settings file']);
  });

  test('go back to their defaults all of them: what is changed at once is as it was', async () => {
    location.hash = '#/settings';
    const changed: Partial<Settings> = {
      mineOnly: true,
      uncounted: ['douyin'],
      myRooms: ['douyin:1'],
      topics: { price: ['贵'], size: [], stock: [], shipping: [], afterSales: [], complaint: [] },
      figures: ['gmv'],
      hideAmounts: true,
      badge: null,
      overlays: { 'live.example': { shown: false, size: 'pill', place: null } },
      alertsOff: ['silence'],
      notify: true,
      benchmarks: { samenessRow: { low: 5, high: null } },
      compliance: true,
      retention: { others: 1, own: 1, raw: 1 },
      keyDays: 14,
      copies: { days: 1, count: 1 },
      definitions: 'taobao',
    };
    const { data, settings } = fakeData([], changed);
    render(<Dashboard data={data} />);
    const back = (): HTMLButtonElement[] =>
      screen
        .getAllByRole<HTMLButtonElement>('button', { name: /^Back to default/ })
        .filter(({ disabled }) => !disabled);
    for (let next = back()[0]; next; next = back()[0]) {
      const left = back().length;
      fireEvent.click(next);
      await expect.poll(() => back().length).toBeLessThan(left);
      if (left === 1) break;
    }
    const kept = Object.keys(changed).filter(
      (key) =>
        JSON.stringify(settings.value[key as keyof Settings]) !==
        JSON.stringify(DEFAULT_SETTINGS[key as keyof Settings]),
    );
    expect(kept).toEqual([]);
  });
});
