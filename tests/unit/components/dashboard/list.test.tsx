// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import { fakeData } from './fakeData.ts';
import { history } from './history.ts';

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));

const titles = (): (string | null)[] =>
  screen.queryAllByRole('rowheader').map((header) => within(header).getByRole('link').textContent);
const tick = (title: string, shiftKey = false): void => {
  fireEvent.click(screen.getByRole('checkbox', { name: `Select: ${title}` }), { shiftKey });
};
const press = (name: string): void => {
  fireEvent.click(
    within(screen.getByRole('region', { name: 'With the selected broadcasts' })).getByText(name),
  );
};

let fake: ReturnType<typeof fakeData>;
beforeEach(() => {
  location.hash = '#/';
  const tagged = (day: number) => ({ tags: day % 2 === 0 ? ['host:Amy'] : [] });
  fake = fakeData(history(5, tagged));
  render(<Dashboard data={fake.data} />);
});
afterEach(() => cleanup());

describe('the list of broadcasts', () => {
  test('keeps in its address what is chosen, and takes it from there', async () => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Host' }), { target: { value: 'Amy' } });
    expect(titles()).toEqual(['day 4', 'day 2', 'day 0']);
    expect(location.hash).toBe('#/?host=Amy');
    cleanup();
    render(<Dashboard data={fake.data} />);
    expect(titles()).toEqual(['day 4', 'day 2', 'day 0']);
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(titles()).toHaveLength(5);
  });

  test('has the columns that were chosen, in reading order, and its usual ones again on request', async () => {
    const headings = (): (string | null)[] =>
      screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    const usual = headings();
    await act(() => void fireEvent.click(screen.getByLabelText('GMV', { exact: true })));
    await act(() => void fireEvent.click(screen.getByLabelText('Comments', { exact: true })));
    expect(headings()).toContain('GMV');
    expect(headings()).not.toContain('Comments');
    expect(fake.settings.value.columns).toContain('gmv');
    await act(
      () => void fireEvent.click(screen.getByRole('button', { name: 'The usual columns', hidden: true })),
    );
    expect(headings()).toEqual(usual);
    expect(fake.settings.value.columns).toBeNull();
  });

  test('offers to compare the selected ones, oldest first', () => {
    tick('day 3');
    expect(screen.queryByRole('link', { name: 'Compare' })).toBeNull();
    tick('day 1', true);
    expect(screen.getByText('3 selected')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Compare' }).getAttribute('href')).toBe(
      '#/compare/day%201,day%202,day%203',
    );
  });

  test('deletes all that were found and selected, and brings them back', async () => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Host' }), { target: { value: 'Amy' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all that were found' }));
    press('Delete');
    expect(await screen.findByText('3 deleted')).toBeTruthy();
    expect(fake.views.value.map(({ title }) => title)).toEqual(['day 3', 'day 1']);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(fake.views.value).toHaveLength(5));
  });

  test('tags several at once and takes a tag off those that have it', async () => {
    tick('day 4');
    tick('day 3');
    fireEvent.input(screen.getByRole('combobox', { name: 'Add a tag', hidden: true }), {
      target: { value: 'sale' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Add', hidden: true }));
    await vi.waitFor(() =>
      expect(fake.views.value.map(({ tags }) => tags.includes('sale'))).toEqual([
        true,
        true,
        false,
        false,
        false,
      ]),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Remove tag: host:Amy', hidden: true }));
    await vi.waitFor(() => expect(fake.views.value[0]?.tags).toEqual(['sale']));
  });

  test('acts on nothing that is filtered out', () => {
    tick('day 4');
    tick('day 3');
    fireEvent.change(screen.getByRole('combobox', { name: 'Host' }), { target: { value: 'Amy' } });
    expect(screen.getByText('1 selected')).toBeTruthy();
  });
});
