// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import { fakeData } from './fakeData.ts';
import { history } from './history.ts';

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));

const COUNT = 5000;
const ROW = 45;
const broadcasts = history(COUNT, (day) => ({ figures: { comments: day } }));

const titles = (): (string | null)[] =>
  screen.getAllByRole('rowheader').map((header) => within(header).getByRole('link').textContent);

/** Scrolls the page so far that the table's body begins above it. */
async function scrollBy(px: number): Promise<void> {
  const body = screen.getByRole('table').querySelector('tbody');
  if (body) vi.spyOn(body, 'getBoundingClientRect').mockReturnValue({ top: -px } as DOMRect);
  await act(() => void dispatchEvent(new Event('scroll')));
}

beforeEach(() => {
  location.hash = '#/';
  render(<Dashboard data={fakeData(broadcasts).data} />);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a list of 5,000 broadcasts', () => {
  test('draws those in sight, and says how many there are', () => {
    expect(titles().length).toBeLessThan(60);
    expect(titles()[0]).toBe(`day ${COUNT - 1}`);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
    expect(screen.getByText(`${COUNT} in all`)).toBeTruthy();
  });

  test('draws what is scrolled to, each row with its number, and as high as it always is', async () => {
    const room = () =>
      [...document.querySelectorAll<HTMLElement>('.list-room td')].reduce(
        (sum, { style }) => sum + Number.parseFloat(style.height),
        titles().length * ROW,
      );
    const before = room();
    await scrollBy(2500 * ROW);
    expect(titles()).toContain(`day ${COUNT - 1 - 2500}`);
    expect(titles().length).toBeLessThan(60);
    const row = screen.getByRole('row', { name: new RegExp(`day ${COUNT - 1 - 2500}`) });
    expect(row.getAttribute('aria-rowindex')).toBe('2502');
    expect(room()).toBe(before);
    await scrollBy(COUNT * ROW);
    expect(titles().at(-1)).toBe('day 0');
  });

  test('sorts and finds among all of them', () => {
    fireEvent.click(screen.getByRole('button', { name: 'Comments' }));
    fireEvent.click(screen.getByRole('button', { name: 'Comments' }));
    expect(titles()[0]).toBe('day 0');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'day 4321' } });
    expect(titles()).toEqual(['day 4321']);
  });
});
