// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { AmountsHidden } from '../../../../components/controls/amounts.tsx';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import { OutsideSheet } from '../../../../components/dashboard/orders/OutsideSheet.tsx';
import { ToastProvider } from '../../../../components/dashboard/toast.tsx';
import { idFor, type OutsideRow } from '../../../../utils/exchange/outside/outside.ts';
import type { Language } from '../../../../utils/settings/language.ts';
import { broadcastOf } from '../../exchange/broadcast.ts';
import { moment, type RoomId } from '../../../../utils/units.ts';
import { fakeData } from './fakeData.ts';

afterEach(cleanup);

/** The sheet in a language and a currency, and what is stored by it. */
function sheet(language: Language, currency: string, { hidden = false, before = [] as OutsideRow[] } = {}) {
  const stored: (number | null)[] = [];
  const { data } = fakeData([]);
  render(
    <LanguageProvider language={language}>
      <AmountsHidden value={hidden}>
        <ToastProvider>
          <OutsideSheet
            data={{
              ...data,
              outside: (_, next) => next(before),
              putOutside: async (rows) => {
                stored.push(...rows.map(({ value, deleted }) => (deleted ? null : value)));
                return async () => {};
              },
            }}
            detail={broadcastOf([])}
            currency={currency}
          />
        </ToastProvider>
      </AmountsHidden>
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

test('a hidden amount is not in its field; another can be typed in, and emptying the field deletes nothing', async () => {
  const { key, platform } = broadcastOf([]);
  const spent: OutsideRow = {
    id: idFor(key, 'adSpend'),
    platform,
    room: '1' as RoomId,
    what: 'adSpend',
    from: moment(0),
    until: moment(1),
    value: 123_456,
    currency: 'USD',
    broadcast: key,
    deleted: false,
    editedAt: moment(0),
  };
  const stored = sheet('en', 'USD', { hidden: true, before: [spent] });
  const field = type(/^Ad spend/, 'a lot');
  expect(field.placeholder).toBe('•••');
  expect(screen.getByText(/cannot be read as a number/)).toBeTruthy();
  expect(document.body.innerHTML).not.toMatch(/1,?234/);
  type(/^Ad spend/, '');
  expect(screen.queryByText(/cannot be read as a number/)).toBeNull();
  expect(stored).toEqual([]);
  type(/^Ad spend/, '99');
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(stored).toEqual([9900]);
  cleanup();
  const seen = sheet('en', 'USD', { before: [spent] });
  expect(screen.getByLabelText<HTMLInputElement>(/^Ad spend/).value).toBe('1234.56');
  type(/^Ad spend/, '');
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(seen).toEqual([null]);
});
