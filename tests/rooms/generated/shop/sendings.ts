import * as douyin from '../douyin.ts';
import type { WebcastMessage } from '../douyin.ts';
import { random } from '../random.ts';
import type { Deed } from './deed.ts';
import type { Circumstances, Sending } from './sending.ts';
import { productSendings } from './shelf.ts';
import type { World } from './world.ts';

/** All messages about what viewers and host did, and which of the sampled deeds are among them. */
export interface Sendings {
  /** In the order in which they are due. */
  readonly all: readonly Sending[];
  readonly entries: readonly Deed[];
  /** Member messages that tell of no entry. */
  readonly otherMembers: number;
  readonly hints: number;
  readonly unread: number;
}

/** Entry messages a second at the most, on average. */
const ENTRIES_SHOWN = 1.1;
const HINTS_SHOWN = 0.25;
/** A few bursts of likes are overtaken by later ones. */
const OVERTAKEN = 0.05;
const FOLLOWERS = 38_214;

/** Methods of real rooms that say nothing about a count. */
const UNREAD = ['WebcastRanklistHourEntranceMessage', 'WebcastRoomStreamAdaptationMessage'] as const;
const UNREAD_EVERY = 47_000;

export function sendingsOf(world: World): Sendings {
  const { plan, startedAt } = world;
  const entries = shownEntries(world);
  const members = entries.map((deed, index) => ({ ...deed, action: index % 90 === 89 ? 3 : 1 }));
  const hints = shownHints(world);
  const unread = Array.from({ length: Math.floor((plan.length - 60_000) / UNREAD_EVERY) }, (_, index) => ({
    due: plan.firstBatch + 5_000 + index * UNREAD_EVERY,
    make: (about: Circumstances) =>
      douyin.webcast(UNREAD[index % UNREAD.length] ?? UNREAD[0], about, { 2: index }),
  }));
  const memberSendings = members.map(({ at, viewer, action }): Sending => ({
    due: at,
    make: ({ id, room, present }) =>
      douyin.member({ id, room, user: world.people.of(viewer), present, action }),
  }));
  const hintSendings = hints.map(({ at, viewer, buying }): Sending => ({
    due: at,
    make: ({ id, room }) =>
      douyin.liveEcom({
        id,
        room,
        at: startedAt + at,
        nick: world.people.shortened(viewer),
        buying,
      }),
  }));
  const all = [
    ...deedSendings(world),
    ...memberSendings,
    ...hintSendings,
    ...productSendings(world),
    ...unread,
  ];
  return {
    all: all.toSorted((a, b) => a.due - b.due),
    entries: members.filter(({ action }) => action === 1),
    otherMembers: members.filter(({ action }) => action !== 1).length,
    hints: hints.length,
    unread: unread.length,
  };
}

/** The fuller the room, the smaller the part of the entries that is told. */
function shownEntries({ seed, plan, crowd, audience }: World): Deed[] {
  const chance = random(seed, 'entries');
  return crowd.visits
    .filter(({ from }) => from >= plan.opened && from < plan.lastReading)
    .filter(({ from }) => {
      const pace = (audience.entries(from) - audience.entries(from - 10_000)) / 10;
      return chance.chance(Math.min(0.9, ENTRIES_SHOWN / Math.max(pace, 0.1)));
    })
    .map(({ from, viewer }) => ({ at: from, viewer }));
}

function shownHints({ seed, plan, sales }: World): (Deed & { readonly buying: number })[] {
  const chance = random(seed, 'hints');
  return sales.clicked
    .filter(({ at }) => at >= plan.opened && at < plan.settled && chance.chance(HINTS_SHOWN))
    .map(({ at, viewer }) => ({ at: at + 300, viewer, buying: chance.int(1, 4) }));
}

function deedSendings({ seed, startedAt, plan, deeds, people }: World): Sending[] {
  const chance = random(seed, 'sendings');
  const sending = (
    deed: Deed,
    make: (told: { id: bigint; room: string; at: number; user: douyin.User }) => WebcastMessage,
    due = deed.at,
  ): Sending => ({
    due,
    make: ({ id, room }) => make({ id, room, at: startedAt + deed.at, user: people.of(deed.viewer) }),
  });
  const bursts = deeds.bursts.filter(({ sent }) => sent);
  return [
    ...deeds.remarks.map((deed) => sending(deed, (told) => douyin[deed.as]({ ...told, text: deed.text }))),
    ...bursts.map((deed, index) => {
      const { count, total } = deed;
      const late = index > 0 && deed.at < plan.length - 60_000 && chance.chance(OVERTAKEN);
      const due = deed.at + (late ? chance.int(1_500, 3_500) : 0);
      return sending(deed, ({ id, room, user }) => douyin.like({ id, room, user, count, total }), due);
    }),
    ...deeds.presents.map((deed) => {
      const { gift, repeat, batch, end } = deed;
      const group = deed.group === null ? 0 : Math.floor((startedAt + deed.group) / 1000);
      return sending(deed, (told) => douyin.gift({ ...told, gift, group, repeat, batch, end }));
    }),
    ...deeds.follows.map((deed, index) =>
      sending(deed, (told) => douyin.social({ ...told, followers: FOLLOWERS + index + 1 })),
    ),
    ...deeds.shares.map((deed, index) =>
      sending(deed, (told) => douyin.social({ ...told, action: index % 8 === 7 ? 2 : 3, shares: index + 1 })),
    ),
    ...deeds.clubJoins.map((deed) => sending(deed, (told) => douyin.fansclub(told))),
    ...deeds.clubUpgrades.map((deed) =>
      sending(deed, (told) => douyin.fansclub({ ...told, type: douyin.FANSCLUB_UPGRADE })),
    ),
  ];
}
