// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
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
});
