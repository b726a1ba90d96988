import { browser } from 'wxt/browser';
import { roomUsualOf } from '../alerts/against-usual.ts';
import { readSites } from '../bound/sites.ts';
import type { Batch, Others, RecorderHeader, SharedKey } from '../messages/messages.ts';
import {
  parseBadge,
  parseBatch,
  parseHeader,
  parseKeepRaw,
  parseMark,
  parseUsualAt,
} from '../messages/parse.ts';
import { announceGivenBack } from '../messages/given-back.ts';
import { answerAll } from '../messages/send.ts';
import { registerAllowed } from '../platforms/register.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { readOverlay } from '../settings/words/file.ts';
import { isWanted } from '../settings/wanted.ts';
import { days, moment, type Revision } from '../units.ts';
import { teamKeysOf } from '../viewers/team.ts';
import { welcome } from './added.ts';
import { isStopped, placeBound } from './bound.ts';
import { broadcastKey } from './broadcast-key.ts';
import { commit } from './commit.ts';
import { Committer } from './committer.ts';
import { Database } from './database.ts';
import { startEnds, watchEnds } from './ends.ts';
import { earlierBroadcasts, type Later } from './earlier.ts';
import { join, othersSince } from './joining.ts';
import { showFigure, showLamp } from './lamp.ts';
import { markByKeys } from './mark-keys.ts';
import { putMark } from './marks.ts';
import { nextPlanned } from './next-planned.ts';
import { openFromNotices } from './notice.ts';
import { openDashboard } from './open.ts';
import { startUpkeep } from './pruning.ts';
import { keepRaw } from './raw.ts';
import type { ViewerKeyRow } from './schema.ts';
import { refuseNewer } from './refusing.ts';
import { signal } from './signal.ts';
import { startSilence, watchTab } from './silence.ts';
import { waitWithUpdates } from './updating.ts';
import { windowsAt } from './usual-at.ts';
import { viewByKey } from './view-key.ts';
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
  const { version } = browser.runtime.getManifest();
  const committer = new Committer((batches: readonly Batch[]) => writing(() => commit(db, batches, version)));

  const next = nextPlanned(db);
  const othersOf = async (header: RecorderHeader, since: Revision): Promise<Others> => {
    const others = await othersSince(db, header, since);
    // Counting does not wait for a run of show that cannot be read.
    const planned = await next(header.id).catch(() => null);
    return { ...others, ...(planned && { next: planned }) };
  };

  const place = async (header: RecorderHeader, { paused }: Settings): Promise<boolean> => {
    const belonging = (await readSites())[header.room ?? '']?.belonging ?? null;
    if (belonging && (await isStopped(db, belonging, paused))) return false;
    return writing(() => placeBound(db, header, belonging, now()));
  };

  answerAll(
    {
      join: async (sent, tab) => {
        const header = parseHeader(sent);
        const settings = await readSettings();
        const placed = header.page !== 'bound' || (await place(header, settings));
        const team = await teamKeysOf(settings.teamKey, now());
        const { key, elder, ...joined } = await writing(() =>
          join(db, header, now(), team, days(settings.keyDays)),
        );
        const counting = placed && isWanted(header, settings);
        if (counting) void watchTab(tab, header.id);
        void watchEnds();
        // What the tab showed was of the room before: nothing of this one is understood yet.
        if (counting && joined.resume === null) showLamp(tab, 'dark');
        return { ...joined, counting, viewerKey: shared(key), elderKey: elder && shared(elder) };
      },
      record: async (sent, tab) => {
        const batch = parseBatch(sent);
        const before = await db.recorders.get(batch.header.id);
        const seq = await committer.store(batch);
        signal(before, batch, tab);
        return { seq, others: await othersOf(batch.header, batch.since) };
      },
      keepRaw: async (sent) => {
        const wish = parseKeepRaw(sent);
        await writing(() => keepRaw(db, wish, now()));
        return null;
      },
      mark: async (sent) => {
        const marking = parseMark(sent);
        await writing(() => putMark(db, marking, now()));
        return null;
      },
      follow: ({ header, since }) => othersOf(header, since),
      usual: async (sent) =>
        roomUsualOf((await earlierBroadcasts(db, laterThan(parseHeader(sent)))).map(({ series }) => series)),
      usualAt: (sent) => {
        const { header, minute } = parseUsualAt(sent);
        return windowsAt(db, laterThan(header), minute);
      },
      settings: readSettings,
      overlay: readOverlay,
      badge: async (sent, tab) => {
        await showFigure(tab, parseBadge(sent).text);
        return null;
      },
      openDashboard: async (route) => {
        await openDashboard(route);
        return null;
      },
    },
    failureOf,
  );
  void refuseNewer(db);
  registerAllowed();
  announceGivenBack();
  openFromNotices();
  markByKeys(db);
  viewByKey();
  startUpkeep(db);
  startSilence(db);
  startEnds(db);
  waitWithUpdates(db);
  welcome();
}
