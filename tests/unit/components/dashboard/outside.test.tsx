// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import { OutsideSheet } from '../../../../components/dashboard/orders/OutsideSheet.tsx';
import { ToastProvider } from '../../../../components/dashboard/toast.tsx';
import type { Language } from '../../../../utils/settings/language.ts';
import { broadcastOf } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

afterEach(cleanup);

/** The sheet in a language and a currency, and what is stored by it. */
function sheet(language: Language, currency: string) {
  const stored: (number | null)[] = [];
  const { data } = fakeData([]);
  render(
    <LanguageProvider language={language}>
      <ToastProvider>
        <OutsideSheet
          data={{
            ...data,
            putOutside: async (rows) => {
              stored.push(...rows.map(({ value, deleted }) => (deleted ? null : value)));
              return async () => {};
            },
          }}
          detail={broadcastOf([])}
          currency={currency}
        />
      </ToastProvider>
    </LanguageProvider>,
  );
  return stored;
}
const type = (label: RegExp, value: string): HTMLInputElement => {
  const field = screen.getByLabelText<HTMLInputElement>(label);
  fireEvent.change(field, { target: { value } });
  return field;
};

test('what cannot be read stays in its field, is said not to be saved, and is not', async () => {
  const stored = sheet('en', 'USD');
  const field = type(/^Ad spend/, 'about 12');
  expect(screen.getByText(/cannot be read as a number/)).toBeTruthy();
  expect(field.value).toBe('about 12');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(stored).toEqual([]);
  type(/^Ad spend/, '12.50');
  expect(screen.queryByText(/cannot be read as a number/)).toBeNull();
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(stored).toEqual([1250]);
});

test('money is asked for in the page’s own currency', () => {
  sheet('zh', 'USD');
  expect(screen.getByLabelText('投放花费（美元）')).toBeTruthy();
  cleanup();
  sheet('zh', 'CNY');
  expect(screen.getByLabelText('投放花费（人民币）')).toBeTruthy();
  cleanup();
  sheet('en', 'GBP');
  expect(screen.getByLabelText('Ad spend (British Pound)')).toBeTruthy();
});
