import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../../../utils/messages/send.ts';
import { SETTINGS_KEY } from '../../../utils/settings/key.ts';
import { watchSettings } from '../../../utils/settings/beside-pages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';

vi.mock('../../../utils/messages/send.ts');

beforeEach(() => fakeBrowser.reset());

test('a change is heard though the background was stopped as it was first asked for it', async () => {
  vi.mocked(ask).mockRejectedValueOnce(new Error('Nobody answered.')).mockResolvedValue(DEFAULT_SETTINGS);
  const heard: Settings[] = [];
  watchSettings(new AbortController().signal, (settings) => heard.push(settings));
  await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: DEFAULT_SETTINGS });
  await vi.waitFor(() => expect(heard).toEqual([DEFAULT_SETTINGS]));
});
