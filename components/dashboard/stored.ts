import { browser } from 'wxt/browser';
import { watchSites } from '../../utils/bound/sites.ts';
import { askedOf } from '../../utils/platforms/places.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { newestAt } from '../../utils/settings/newest.ts';
import { roomName } from '../../utils/settings/rooms.ts';
import { changeSettings, readSettings, watchSettings } from '../../utils/settings/settings.ts';
import { joinByHand } from '../../utils/store/by-hand.ts';
import type { Database } from '../../utils/store/database.ts';
import { recentlyHeard } from '../../utils/store/heard.ts';
import { putPlan, readPlan } from '../../utils/store/plans.ts';
import { putMark } from '../../utils/store/marks.ts';
import { deleteBroadcast, keepBroadcast, tagBroadcast, tagsUsed } from '../../utils/store/upkeep.ts';
import { writing } from '../../utils/store/writer.ts';
import { moment } from '../../utils/units.ts';
import { followedIn } from '../monitor/followed.ts';
import { boundHere, unbind, withdrawSite } from './bound.ts';
import type { ConsolePermission, DashboardData } from './data.ts';
import { detailOf } from './detail.ts';
import { explainedEver } from './products/stored.ts';
import { exchangeData } from './exchange/stored.ts';
import { listedBroadcasts, preparing, wholeOf } from './folded.ts';
import { following, keptGoing, looking } from './following.ts';
import { watchPermissions } from './permissions.ts';
import { ordersData } from './orders/stored.ts';
import { rawData } from './raw/stored.ts';
import { reviewData } from './review/stored.ts';
import { hotkeyData } from './settings/stored.ts';
import { warehouseData } from './warehouse/stored.ts';
import { welcomeData } from './welcome/stored.ts';
import { yourData } from './yours/stored.ts';

/** The dashboard's data, as the extension stores it. */
export function dashboardData(db: Database): DashboardData {
  const listing = keptGoing(listedBroadcasts(db));
  return {
    ...rawData(db, following),
    ...exchangeData(db),
    ...ordersData(db),
    ...reviewData(db),
    ...warehouseData(db),
    ...yourData(db),
    ...hotkeyData(),
    ...welcomeData(),
    platforms: PLATFORMS,
    listing,
    broadcasts: wholeOf(listing),
    explained: explainedEver(db),
    followed: (settings) => followedIn(db, settings),
    plan: (place) => following(() => readPlan(db, place)),
    setPlan: async (place, plan) => {
      const back = await writing(() => putPlan(db, place, plan));
      return () => writing(back);
    },
    preparing: preparing(db),
    tags: following(() => tagsUsed(db)),
    detail: (key) => detailOf(db, key),
    heard: looking(() => recentlyHeard(db)),
    settings: (signal, next, failed) => {
      readSettings().then(next, failed);
      watchSettings(signal, next);
    },
    permissions: (signal, next, failed) => {
      const again = (): void => void permissions().then(next, failed);
      watchPermissions(signal, again);
      again();
    },
    bound: (signal, next, failed) => {
      following(() => boundHere(db))(signal, next, failed);
      const again = (): void => void boundHere(db).then(next, failed);
      watchSites(signal, again);
      watchPermissions(signal, again);
    },
    unbind,
    withdrawSite,
    join: async (key, into) => {
      const back = await writing(() => joinByHand(db, key, into));
      return () => writing(back);
    },
    keep: (key, kept) => writing(() => keepBroadcast(db, key, kept)),
    tag: async (key, change) => {
      const back = await writing(() => tagBroadcast(db, key, change));
      return () => writing(back);
    },
    mark: async (marking) => {
      const back = await writing(() => putMark(db, marking, moment(Date.now())));
      return () => writing(back);
    },
    remove: async (key) => {
      const restore = await writing(() => deleteBroadcast(db, key));
      return () => writing(restore);
    },
    setMine: (platform, room, mine) => {
      const name = roomName(platform, room);
      return changeSettings((before) => ({
        ...before,
        myRooms: [...before.myRooms.filter((known) => known !== name), ...(mine ? [name] : [])],
      }));
    },
    changeSettings,
    grantConsole: async (platform) => {
      await browser.permissions.request({ origins: originsOf(platform) });
    },
    withdrawConsole: async (platform) => {
      await browser.permissions.remove({ origins: originsOf(platform) });
    },
    allowNotices: () => browser.permissions.request({ permissions: ['notifications'] }),
    newest: newestAt(browser.runtime.id),
  };
}

const originsOf = (platform: ConsolePermission['platform']): string[] =>
  PLATFORMS.filter(({ id }) => id === platform).flatMap(askedOf);

const permissions = (): Promise<ConsolePermission[]> =>
  Promise.all(
    PLATFORMS.filter((platform) => askedOf(platform).length > 0).map(async (platform) => ({
      platform: platform.id,
      granted: await browser.permissions.contains({ origins: askedOf(platform) }),
    })),
  );
