import type { GiftKind } from '../douyin/gifts.ts';
import type { Random } from '../random.ts';
import { type Crowd, regular } from './crowd.ts';
import { type Deed, heardPart, momentIn } from './deed.ts';
import type { Plan } from './plan.ts';
import { GIFTS } from './words.ts';

/** One message of a gift: a combo sends several, each with what it holds so far. */
export interface Present extends Deed {
  readonly gift: GiftKind;
  /** The combo's unix second is made of this moment; null for a gift sent alone. */
  readonly group: number | null;
  readonly repeat: number;
  readonly batch: number;
  readonly end: boolean;
}

const GIVERS = 0.012;
const BATCHES = [66, 188, 1314] as const;
/** The end of a combo is told about so much later. */
const ECHO = 3_000;

/** Every gift message of the broadcast, in order. */
export function presentsOf(chance: Random, plan: Plan, crowd: Crowd): Present[] {
  const { visits } = crowd;
  const early: Present = {
    ...alone(chance, chance.pick(GIFTS)),
    viewer: regular(crowd, plan),
    at: plan.opened + 1_500,
  };
  const presents = visits
    .filter((visit) => {
      const { from, until } = heardPart(visit, plan);
      return until - from > 30_000 && chance.chance(GIVERS);
    })
    .flatMap((visit) => {
      const { from, until } = heardPart(visit, plan);
      const moments = Array.from({ length: chance.int(1, 3) }, () => momentIn(chance, from, until - 12_000));
      return apart(moments).flatMap((at) => give(chance, visit.viewer, at));
    })
    .filter(({ at }) => at < plan.length - 5_000);
  return [early, ...presents, ...twin(presents, visits)].toSorted((a, b) => a.at - b.at);
}

/** One hand gives one gift after the other: two combos of a viewer in one second could not be told apart. */
const apart = (moments: readonly number[]): number[] =>
  moments
    .toSorted((a, b) => a - b)
    .filter((at, index, sorted) => at - (sorted[index - 1] ?? -Infinity) > 2_000);

const alone = (chance: Random, gift: GiftKind) => ({
  gift,
  group: null,
  repeat: chance.chance(0.1) ? 10 : 1,
  batch: 1,
  end: false,
});

function give(chance: Random, viewer: number, at: number): Present[] {
  const gift = chance.pick(GIFTS);
  if (!gift.combo || chance.chance(0.15)) {
    return [{ viewer, at, ...alone(chance, gift) }];
  }
  const batch = gift.diamonds === 1 && chance.chance(0.05) ? chance.pick(BATCHES) : 1;
  const steps = [1];
  if (batch === 1) {
    const whole = 1 + Math.floor(chance.exponential(4));
    // The server leaves out some of the counts.
    for (let repeat = 2; repeat <= whole; repeat += 1) {
      if (repeat === whole || chance.chance(0.6)) steps.push(repeat);
    }
  }
  const sent = steps.map((repeat, index) => ({ at: at + index * 450, repeat, end: false }));
  const last = sent.at(-1) ?? { at, repeat: 1 };
  return [...sent, { at: last.at + ECHO, repeat: last.repeat, end: true }].map((step) => ({
    viewer,
    gift,
    group: at,
    batch,
    ...step,
  }));
}

/** Another viewer sends the same gift in the same second as the first combo: the combos' names collide. */
function twin(presents: readonly Present[], visits: Crowd['visits']): Present[] {
  const first = presents.find(({ group }) => group !== null);
  if (!first) return [];
  const { viewer, group, at } = first;
  const other = visits.find(
    (visit) => visit.viewer !== viewer && visit.from < at && visit.until > at + 20_000,
  );
  const combo = presents.filter((step) => step.viewer === viewer && step.group === group);
  return other ? combo.map((step) => ({ ...step, viewer: other.viewer })) : [];
}
