// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useFollowed } from '../../../../components/monitor/useFollowed.ts';
import { useRecording } from '../../../../components/popup/recorded.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/settings/settings.ts';
import { Database } from '../../../../utils/store/database.ts';
import { leave } from '../../store/versions/left.ts';

const NAME = new Database().name;
beforeEach(async () => leave(NAME, { version: 1000, stores: [] }));
afterEach(async () => {
  cleanup();
  await new Promise((done) => (indexedDB.deleteDatabase(NAME).onsuccess = done));
});

describe('a database that a newer version left', () => {
  test('is said to be so in the window of all rooms', async () => {
    const { result } = renderHook(() => useFollowed(DEFAULT_SETTINGS));
    await waitFor(() => expect(result.current.newer).toBe(true));
  });

  test('is said to be so in the popup', async () => {
    const { result } = renderHook(() => useRecording(DEFAULT_SETTINGS));
    await waitFor(() => expect(result.current.newer).toBe(true));
  });
});
