// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { NO_CHOICE } from '../../../../components/dashboard/list/choice.ts';
import { useChoice } from '../../../../components/dashboard/list/useChoice.ts';

afterEach(cleanup);

test('choosing of the list stands in the address', async () => {
  location.hash = '#/';
  const { result } = renderHook(() => useChoice());
  await act(() => result.current[1]({ ...NO_CHOICE, whose: 'all' }));
  expect(location.hash).toBe('#/?whose=all');
});

test('a list that is drawn once more after it was left does not lead back to itself', async () => {
  location.hash = '#/';
  const { result } = renderHook(() => useChoice());
  // The address is new at once; the window tells of it later.
  location.hash = '#/broadcast/douyin%3A1';
  await act(() => result.current[1]({ ...NO_CHOICE, whose: 'all' }));
  expect(location.hash).toBe('#/broadcast/douyin%3A1');
});
