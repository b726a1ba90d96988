// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FigureView } from '../../../../components/controls/FigureView.tsx';
import { cardWords } from '../../../../utils/settings/words/cards.ts';
import { browser } from '../../browser.ts';
import { completeDocument } from '../browser.ts';
import { DOUYIN, known } from '../figures.ts';

/** Opens the figure's card, or closes it. */
async function tap(): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: /在线人数/ }));
    await Promise.resolve();
  });
}
const card = () => screen.queryByRole('tooltip')?.textContent ?? null;
const asked = vi.spyOn(browser.runtime, 'sendMessage');
const answering = (answer: () => Promise<unknown>) =>
  asked.mockImplementation(() => answer().then((words) => ({ answer: words })) as never);
const show = () => render(<FigureView id="online" known={known(3421)} platform={DOUYIN} />);

beforeEach(completeDocument);
afterEach(cleanup);

test('what cards say is asked for when the first card opens, once it is answered', async () => {
  answering(() => Promise.reject(new Error('Nobody is there.')));
  show();
  expect(asked).not.toHaveBeenCalled();
  await tap();
  expect(card()).toBeNull();
  await tap();
  answering(() => Promise.resolve(cardWords));
  await tap();
  await vi.waitFor(() => expect(card()).toContain('此刻直播间里的观众数'));
  expect(asked.mock.calls.map(([message]) => message)).toEqual([
    { name: 'words', content: null },
    { name: 'words', content: null },
  ]);
  cleanup();
  show();
  await tap();
  expect(card()).toContain('平台随消息下发的读数和累计值');
  expect(asked).toHaveBeenCalledTimes(2);
});
