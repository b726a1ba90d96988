import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  readPassword,
  readSetup,
  type Setup,
  writePassword,
  writeSetup,
} from '../../../../utils/exchange/clickhouse/setup.ts';

const SETUP: Setup = {
  url: 'https://warehouse.example',
  database: 'roomtally',
  user: 'ann',
  cluster: null,
  viewers: false,
  automatic: false,
};
const onDisk = async (): Promise<string> => JSON.stringify(await fakeBrowser.storage.local.get(null));

beforeEach(() => fakeBrowser.reset());

test('a password is not written to the disk, unless the user asks for it', async () => {
  await writeSetup(SETUP);
  await writePassword({ text: 'open sesame', kept: false });
  expect(await readPassword()).toEqual({ text: 'open sesame', kept: false });
  expect(await onDisk()).not.toContain('sesame');
  await writePassword({ text: 'open sesame', kept: true });
  expect(await readPassword()).toEqual({ text: 'open sesame', kept: true });
  await writePassword({ text: 'open sesame', kept: false });
  expect(await onDisk()).not.toContain('sesame');
});

test('a password never stands among the settings or in the setup', async () => {
  await writeSetup(SETUP);
  await writePassword({ text: 'open sesame', kept: true });
  const { settings, warehouse } = await fakeBrowser.storage.local.get(['settings', 'warehouse']);
  expect(JSON.stringify([settings, warehouse])).not.toContain('sesame');
});

test('a warehouse that is removed takes its password along', async () => {
  await writeSetup(SETUP);
  await writePassword({ text: 'open sesame', kept: true });
  await writeSetup(null);
  expect(await readSetup()).toBeNull();
  expect(await readPassword()).toBeNull();
});
