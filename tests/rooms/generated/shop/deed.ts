import type { Random } from '../random.ts';
import type { Visit } from './crowd.ts';
import type { Plan } from './plan.ts';

/** Something that a viewer did, at a moment since the broadcast's beginning. */
export interface Deed {
  readonly at: number;
  readonly viewer: number;
}

/** The part of a visit that the viewers' page can tell of. */
export const heardPart = ({ from, until }: Visit, { opened }: Plan): { from: number; until: number } => ({
  from: Math.max(from, opened),
  until: until - 200,
});

export const momentIn = (chance: Random, from: number, until: number): number =>
  Math.round(chance.between(from, until));
