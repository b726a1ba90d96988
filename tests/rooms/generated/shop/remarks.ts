import type { Random } from '../random.ts';
import type { Crowd } from './crowd.ts';
import { type Deed, heardPart, momentIn } from './deed.ts';
import { overlap, type Plan } from './plan.ts';
import { CALL_ANSWERS, DRAW_PASSWORD, EMOJI_REMARKS, GREETINGS, REMARKS } from './words.ts';

export type CommentMethod = 'chat' | 'emojiChat' | 'screenChat' | 'privilegeScreenChat';

export interface Remark extends Deed {
  readonly text: string;
  readonly as: CommentMethod;
  /** The viewer's own words, the host's doing, or no person's typing. */
  readonly nature: 'organic' | 'induced' | 'suspicious';
}

const TALKERS = 0.11;
/** Comments a second by one who talks at all. */
const PACE = 0.0045;
/** The busiest that the talk becomes, as a multiple of the usual. */
const LIVELIEST = 1.8;
/** A first batch holds fifteen old messages at the most. */
const GREETERS = 9;
const DRAWN_IN = 0.28;
const ANSWERING = 0.04;
/** Milliseconds between two comments of a flood. */
const FLOOD_PACE = 2_000;

/** Who said what: greetings, talk while products are explained, the lucky draw's password, calls, a flood. */
export function remarksOf(chance: Random, plan: Plan, crowd: Crowd): Remark[] {
  const remarks = [
    ...greetings(chance, plan, crowd),
    ...talk(chance, plan, crowd),
    ...passwords(chance, plan, crowd),
    ...answers(chance, plan, crowd),
    ...flood(chance, plan, crowd),
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
      nature: 'organic' as const,
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
      .map((at) => ({ viewer: visit.viewer, at, ...wordsOf(chance), nature: 'organic' as const }));
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
      nature: 'induced' as const,
    }));
}

/** Whoever wants the product types what the host asks for. */
function answers(chance: Random, { calls }: Plan, { visits }: Crowd): Remark[] {
  return calls.flatMap((call) =>
    visits
      .map((visit) => ({ ...visit, ...overlap(visit, call) }))
      .filter(({ from, until }) => until - from > 2_000 && chance.chance(ANSWERING))
      .map(({ viewer, from, until }) => ({
        viewer,
        at: momentIn(chance, from + 500, until - 200),
        text: chance.pick(CALL_ANSWERS),
        as: 'chat' as const,
        nature: 'induced' as const,
      })),
  );
}

/** Whoever is there for all of it, or most, and has a machine to type. */
function flood(chance: Random, plan: Plan, { visits }: Crowd): Remark[] {
  const [longest] = visits
    .map((visit) => ({ ...visit, ...overlap(visit, plan.flood) }))
    .toSorted((a, b) => b.until - b.from - (a.until - a.from));
  if (!longest) return [];
  const { viewer, from, until } = longest;
  const count = Math.max(0, Math.floor((until - 200 - from) / FLOOD_PACE));
  return Array.from({ length: count }, (_, index) => ({
    viewer,
    at: from + index * FLOOD_PACE,
    ...wordsOf(chance),
    nature: 'suspicious' as const,
  }));
}
