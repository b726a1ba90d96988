import { browser } from 'wxt/browser';
import type { Batch, SharedKey } from '../messages/messages.ts';
import { hrefOf } from '../messages/routes.ts';
import { parseBatch, parseHeader } from '../messages/parse.ts';
import { answerAll } from '../messages/send.ts';
import { bytesOfBase64 } from '../platforms/base64.ts';
import { registerAllowed } from '../platforms/register.ts';
import { readSettings } from '../settings/settings.ts';
import { isWanted } from '../settings/wanted.ts';
import { moment } from '../units.ts';
import { teamKeys } from '../viewers/team.ts';
import { broadcastKey } from './broadcast-key.ts';
import { commit } from './commit.ts';
import { Committer } from './committer.ts';
import { Database } from './database.ts';
import { earlierBroadcasts } from './earlier.ts';
import { join, othersSince } from './joining.ts';
import { lightLamp } from './lamp.ts';
import { startUpkeep } from './pruning.ts';
import type { ViewerKeyRow } from './schema.ts';
import { waitWithUpdates } from './updating.ts';
import { failureOf, writing } from './writer.ts';

const now = () => moment(Date.now());
const shared = ({ id, secret }: ViewerKeyRow): SharedKey => ({
  id,
  secret: btoa(String.fromCharCode(...secret)),
});

/** The background: a table of what it answers. It may be stopped at any moment and keeps nothing in mind. */
export function startBackground(): void {
  const db = new Database();
  const committer = new Committer((batches: readonly Batch[]) => writing(() => commit(db, batches)));

  answerAll(
    {
      join: async (header, tab) => {
        const settings = await readSettings();
        const secret = bytesOfBase64(settings.teamKey);
        const team = secret && (await teamKeys(secret, now()));
        const { key, elder, resume, viewers } = await writing(() => join(db, header, now(), team));
        const counting = isWanted(header, settings);
        if (counting) lightLamp(tab);
        return { counting, viewerKey: shared(key), elderKey: elder && shared(elder), resume, viewers };
      },
      record: async (sent) => {
        const batch = parseBatch(sent);
        const seq = await committer.store(batch);
        return { seq, others: await othersSince(db, batch.header, batch.since) };
      },
      follow: ({ header, since }) => othersSince(db, header, since),
      usual: async (sent) => {
        const header = parseHeader(sent);
        const own = { ...header, key: broadcastKey(header), from: header.openedAt };
        return (await earlierBroadcasts(db, own)).map(({ series }) => series);
      },
      openDashboard: async (route) => {
        await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html${hrefOf(route)}`) });
        return null;
      },
    },
    failureOf,
  );
  registerAllowed();
  startUpkeep(db);
  waitWithUpdates(db);
}
