// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import { Reading } from '../../../../components/dashboard/Reading.tsx';

afterEach(cleanup);

const saidOf = (error: Error): string | null => {
  render(
    <LanguageProvider language="zh">
      <Reading of={{ state: 'failed', error }}>{() => <p />}</Reading>
    </LanguageProvider>,
  );
  return screen.getByRole('alert').textContent;
};

it('a page says that a newer version left its data, and what to do', () => {
  const error = Object.assign(new Error('closed'), {
    inner: Object.assign(new Error('version'), { name: 'VersionError' }),
  });
  expect(saidOf(error)).toMatch(/更新版本.*请更新扩展/);
});

it('a page says what went wrong otherwise', () => {
  expect(saidOf(new Error('the disk is full'))).toContain('the disk is full');
});
