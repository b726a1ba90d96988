import type { Random } from '../random.ts';
import type { Crowd } from './crowd.ts';
import { type Deed, heardPart, momentIn } from './deed.ts';
import { overlap, type Plan } from './plan.ts';
import { DRAW_PASSWORD, EMOJI_REMARKS, GREETINGS, REMARKS } from './words.ts';

export type CommentMethod = 'chat' | 'emojiChat' | 'screenChat' | 'privilegeScreenChat';

export interface Remark extends Deed {
  readonly text: string;
  readonly as: CommentMethod;
}

const TALKERS = 0.11;
/** Comments a second by one who talks at all. */
const PACE = 0.0045;
/** The busiest that the talk becomes, as a multiple of the usual. */
const LIVELIEST = 1.8;
/** A first batch holds fifteen old messages at the most. */
const GREETERS = 9;
const DRAWN_IN = 0.28;

/** Who said what: the followers' greetings, talk while products are explained, the lucky draw's password. */
export function remarksOf(chance: Random, plan: Plan, crowd: Crowd): Remark[] {
  const remarks = [
    ...greetings(chance, plan, crowd),
    ...talk(chance, plan, crowd),
    ...passwords(chance, plan, crowd),
  ];
  return remarks.toSorted((a, b) => a.at - b.at);
}

function greetings(chance: Random, plan: Plan, { visits }: Crowd): Remark[] {
  return visits
    .filter(({ from, until }) => from < plan.opened - 1_000 && until > plan.opened)
    .slice(0, GREETERS)
    .map(({ viewer, from }) => ({
      viewer,
      at: momentIn(chance, from, plan.opened),
      text: chance.pick(GREETINGS),
      as: 'chat' as const,
    }));
}

function talk(chance: Random, plan: Plan, { visits, viewers }: Crowd): Remark[] {
  const talkative = Array.from({ length: viewers }, () =>
    chance.chance(TALKERS) ? chance.logNormal(PACE, 0.9) : 0,
  );
  return visits.flatMap((visit) => {
    const { from, until } = heardPart(visit, plan);
    const pace = (talkative[visit.viewer] ?? 0) * LIVELIEST;
    const count = chance.poisson((pace * Math.max(0, until - from)) / 1000);
    return Array.from({ length: count }, () => momentIn(chance, from, until))
      .filter((at) => chance.chance(liveliness(plan, at) / LIVELIEST))
      .map((at) => ({ viewer: visit.viewer, at, ...wordsOf(chance) }));
  });
}

function liveliness({ explanations }: Plan, at: number): number {
  const now = explanations.find(({ from, until }) => from <= at && at < until);
  if (!now) return 0.5;
  return now.flash ? LIVELIEST : 1;
}

function wordsOf(chance: Random): { text: string; as: CommentMethod } {
  if (chance.chance(0.04)) return { text: chance.pick(EMOJI_REMARKS), as: 'emojiChat' };
  const text = chance.pick(REMARKS.openings) + chance.pick(REMARKS.middles) + chance.pick(REMARKS.endings);
  if (chance.chance(0.015)) return { text, as: 'screenChat' };
  return { text, as: chance.chance(0.006) ? 'privilegeScreenChat' : 'chat' };
}

/** Whoever wants the prize has to write the password. */
function passwords(chance: Random, { draw }: Plan, { visits }: Crowd): Remark[] {
  return visits
    .map((visit) => ({ ...visit, ...overlap(visit, draw) }))
    .filter(({ from, until }) => until - from > 5_000 && chance.chance(DRAWN_IN))
    .map(({ viewer, from, until }) => ({
      viewer,
      at: momentIn(chance, from + 1_000, until - 200),
      text: DRAW_PASSWORD,
      as: 'chat' as const,
    }));
}
