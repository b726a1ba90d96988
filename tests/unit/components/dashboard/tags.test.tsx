// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import { MOST_TAGS } from '../../../../utils/store/tags.ts';
import { fakeData } from './fakeData.ts';
import { history } from './history.ts';

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));
afterEach(cleanup);

/** The page of a broadcast with these tags; another has two more. */
function open(tags: readonly string[]) {
  const fake = fakeData(history(2, (day) => ({ tags: day === 0 ? tags : ['host:Amy', 'sale'] })));
  location.hash = '#/broadcast/day%200';
  render(<Dashboard data={fake.data} />);
  const stored = () => fake.views.value.find(({ key }) => key === 'day 0')?.tags;
  return { stored };
}
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Add a tag' });
const chips = (): (string | null)[] =>
  within(screen.getByRole('region', { name: 'Tags' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);
/** What a browser makes of Enter in a form’s field. */
const enter = (): void => {
  fireEvent.submit(field().form ?? expect.unreachable());
};
const type = (value: string): void => {
  fireEvent.input(field(), { target: { value } });
};

test('a tag is typed and added with Enter, tidied, and the field is empty for the next', async () => {
  const { stored } = open([]);
  type(' host：Amy ');
  enter();
  await waitFor(() => expect(chips()).toEqual(['host:Amy']));
  expect(stored()).toEqual(['host:Amy']);
  expect(field().value).toBe('');
});

test('a comma of either width adds what stands before it, several at once where they are pasted', async () => {
  const { stored } = open(['sale']);
  type('host:Amy，script:A,sale,');
  await waitFor(() => expect(stored()).toEqual(['sale', 'host:Amy', 'script:A']));
  type('new');
  expect(field().value).toBe('new');
  expect(chips()).toHaveLength(3);
});

test('a tag is taken off with its button, the focus stays in the editor, and undo brings it back', async () => {
  const { stored } = open(['host:Amy', 'sale']);
  fireEvent.click(screen.getByRole('button', { name: 'Remove tag: host:Amy' }));
  await waitFor(() => expect(stored()).toEqual(['sale']));
  expect(document.activeElement).toBe(field());
  expect(screen.getByText('Tag “host:Amy” removed')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(stored()).toEqual(['host:Amy', 'sale']));
});

test('tags used before are offered, but for those that it has', () => {
  open(['sale']);
  const list = document.getElementById(field().getAttribute('list') ?? '');
  expect([...(list?.querySelectorAll('option') ?? [])].map(({ value }) => value)).toEqual(['host:Amy']);
});

test('the field says by itself how a tag is written', () => {
  open([]);
  const says = document.getElementById(field().getAttribute('aria-describedby') ?? '');
  expect(says?.textContent).toContain('kind:value');
});

test('nothing is added where nothing was typed, or what is there already', async () => {
  const { stored } = open(['sale']);
  type('  ');
  enter();
  type('sale');
  enter();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(stored()).toEqual(['sale']);
});

test('there is an end to them, and the editor says so', () => {
  open(Array.from({ length: MOST_TAGS }, (_, index) => `tag ${index}`));
  expect(screen.getByText(`At most ${MOST_TAGS} tags.`)).toBeTruthy();
  expect(field().readOnly).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add' }).disabled).toBe(true);
});
