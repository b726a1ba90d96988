import { browser } from 'wxt/browser';
import { declaredMatches } from '../../../utils/platforms/registry.ts';
import { noteDeclared } from '../../../utils/store/added.ts';
import type { Database } from '../../../utils/store/database.ts';
import { deleteAll, deleteBroadcasts, olderThan } from '../../../utils/store/yours/clearing.ts';
import { holdingsOf } from '../../../utils/store/yours/holding.ts';
import { receiptOf } from '../../../utils/store/yours/receipt.ts';
import { sizeOf } from '../../../utils/store/yours/size.ts';
import { writing } from '../../../utils/store/writer.ts';
import { moment } from '../../../utils/units.ts';
import { looking } from '../following.ts';
import type { Held, Permitted, Space, YourData } from './data.ts';
import { watchPermissions, withdrawnSites } from '../permissions.ts';

/** What is stored, as the extension stores it. */
export function yourData(db: Database): YourData {
  return {
    holdings: looking(() => holdingsOf(db)),
    beside: looking(async () => {
      const all = await browser.storage.local.get(null);
      return { entries: Object.keys(all).length, bytes: sizeOf(all) };
    }),
    space: looking(space),
    makeLasting: () => navigator.storage.persist(),
    permitted: (signal, next, failed) => {
      const again = (): void => void permitted().then(next, failed);
      watchPermissions(signal, again);
      again();
    },
    giveBack: async ({ kind, name }) => {
      await browser.permissions.remove(
        kind === 'site' ? { origins: [name] } : { permissions: [name as 'downloads'] },
      );
    },
    allowSites: (patterns) => browser.permissions.request({ origins: [...patterns] }),
    receipt: (key) => receiptOf(db, key),
    olderThan: (days) => olderThan(db, days, moment(Date.now())),
    removeAll: async (keys) => {
      const back = await writing(() => deleteBroadcasts(db, keys));
      return () => writing(back);
    },
    removeEverything: async () => {
      await writing(() => deleteAll(db));
      await browser.storage.local.clear();
      await browser.storage.session.clear();
      // No data of the user's: without it the next update could not tell what it added.
      await noteDeclared();
    },
  };
}

async function space(): Promise<Space> {
  const { usage, quota } = await navigator.storage.estimate();
  return { used: usage ?? null, quota: quota ?? null, lasting: await navigator.storage.persisted() };
}

async function permitted(): Promise<Permitted> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  const { permissions: declared = [] } = browser.runtime.getManifest();
  const fixed = new Set<string>([...declared, ...declaredMatches]);
  const kept = (kind: Held['kind'], names: readonly string[]): Held[] =>
    names.map((name) => ({ kind, name, returnable: !fixed.has(name) }));
  return {
    held: [...kept('permission', permissions), ...kept('site', [...new Set(origins)])],
    withdrawn: await withdrawnSites(),
  };
}
