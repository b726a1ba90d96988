// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import { ToastProvider } from '../../../../components/dashboard/toast.tsx';
import { TryOut } from '../../../../components/dashboard/welcome/TryOut.tsx';
import { fakeData } from './fakeData.ts';

afterEach(cleanup);

test('trying it out shows how far it is, and reads none of the steps out', async () => {
  let progress: (share: number) => void = () => {};
  const { data } = fakeData([]);
  render(
    <LanguageProvider language="en">
      <ToastProvider>
        <TryOut
          data={{
            ...data,
            tryOut: (slices) => {
              progress = slices.progress;
              return new Promise(() => {});
            },
          }}
        />
      </ToastProvider>
    </LanguageProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Replay it' }));
  void act(() => progress(0.42));
  expect(screen.getByText(/42%/).getAttribute('aria-live')).toBe('off');
});
