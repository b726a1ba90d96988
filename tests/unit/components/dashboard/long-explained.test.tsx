// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import { ExplainedTable } from '../../../../components/dashboard/broadcast/ExplainedTable.tsx';
import type { Explained } from '../../../../utils/metrics/explained.ts';
import { after, minutes } from '../../../../utils/units.ts';
import { figure, figuresOf, START } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

const COUNT = 288;

const explained: Explained[] = Array.from({ length: COUNT }, (_, index) => ({
  item: `item ${index}`,
  from: after(START, minutes(5 * index)),
  until: after(START, minutes(5 * index + 5)),
  room: figuresOf({ onlineAverage: figure(index) }),
  product: {
    productViewers: { unknown: 'needsConsole' },
    productClickers: { unknown: 'needsConsole' },
    ordersCreated: { unknown: 'needsConsole' },
    orders: { figure: figure(index * 2) },
    gmv: { unknown: 'needsConsole' },
  },
}));

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('of a day’s explanations those in sight are drawn, and all of them are copied', async () => {
  const [platform = expect.unreachable()] = fakeData([]).data.platforms;
  const written: ClipboardItem[] = [];
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => {
    written.push(...items);
  });
  render(
    <LanguageProvider language="en">
      <ExplainedTable explained={explained} platform={platform} onShow={() => {}} />
    </LanguageProvider>,
  );
  expect(screen.getAllByRole('rowheader').length).toBeLessThan(60);
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
  fireEvent.click(screen.getByRole('button', { name: /^Copy/ }));
  await vi.waitFor(() => expect(written).toHaveLength(1));
  const text = await (await written[0]?.getType('text/plain'))?.text();
  const rows =
    text
      ?.trim()
      .split(/\r?\n/)
      .map((row) => row.split('\t')) ?? [];
  expect(rows).toHaveLength(COUNT + 1);
  expect(rows.map(([item]) => item).slice(1)).toEqual(explained.map(({ item }) => item));
  const drawn = [...document.querySelectorAll('tbody tr:not([aria-hidden])')].map((row) =>
    [...row.querySelectorAll('td .figure')].map((cell) => cell.querySelector('.figure-value')?.textContent),
  );
  expect(rows.slice(1, drawn.length + 1).map((row) => row.slice(3))).toEqual(drawn);
});
