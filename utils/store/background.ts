import { browser } from 'wxt/browser';
import { roomUsualOf } from '../alerts/against-usual.ts';
import type { Batch, RecorderHeader, SharedKey } from '../messages/messages.ts';
import { hrefOf } from '../messages/routes.ts';
import { parseBatch, parseHeader, parseUsualAt } from '../messages/parse.ts';
import { answerAll } from '../messages/send.ts';
import { registerAllowed } from '../platforms/register.ts';
import { readSettings } from '../settings/settings.ts';
import { readRoomWords } from '../settings/words/file.ts';
import { isWanted } from '../settings/wanted.ts';
import { moment } from '../units.ts';
import { broadcastKey } from './broadcast-key.ts';
import { commit } from './commit.ts';
import { Committer } from './committer.ts';
import { Database } from './database.ts';
import { earlierBroadcasts, type Later } from './earlier.ts';
import { join, othersSince } from './joining.ts';
import { lightLamp } from './lamp.ts';
import { startUpkeep } from './pruning.ts';
import type { ViewerKeyRow } from './schema.ts';
import { waitWithUpdates } from './updating.ts';
import { usualAt } from './usual-at.ts';
import { failureOf, writing } from './writer.ts';

const now = () => moment(Date.now());
const shared = ({ id, secret }: ViewerKeyRow): SharedKey => ({
  id,
  secret: btoa(String.fromCharCode(...secret)),
});

const laterThan = (header: RecorderHeader): Later => ({
  ...header,
  key: broadcastKey(header),
  from: header.openedAt,
});

/** The background: a table of what it answers. It may be stopped at any moment and keeps nothing in mind. */
export function startBackground(): void {
  const db = new Database();
  const committer = new Committer((batches: readonly Batch[]) => writing(() => commit(db, batches)));

  answerAll(
    {
      join: async (header, tab) => {
        const { key, elder, resume, viewers } = await writing(() => join(db, header, now()));
        const counting = isWanted(header, await readSettings());
        if (counting) lightLamp(tab);
        return { counting, viewerKey: shared(key), elderKey: elder && shared(elder), resume, viewers };
      },
      record: async (sent) => {
        const batch = parseBatch(sent);
        const seq = await committer.store(batch);
        return { seq, others: await othersSince(db, batch.header, batch.since) };
      },
      follow: ({ header, since }) => othersSince(db, header, since),
      usual: async (sent) =>
        roomUsualOf((await earlierBroadcasts(db, laterThan(parseHeader(sent)))).map(({ series }) => series)),
      usualAt: (sent) => {
        const { header, ...at } = parseUsualAt(sent);
        return usualAt(db, laterThan(header), at);
      },
      words: readRoomWords,
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
