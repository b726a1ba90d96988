import { type AudienceOf, audienceOf } from './audience.ts';
import { type Crowd, crowdOf } from './crowd.ts';
import { type Deeds, deedsOf } from './deeds.ts';
import { type Names, namesOf } from './names.ts';
import { type People, people } from './people.ts';
import { type Plan, planOf } from './plan.ts';
import { type Sales, salesOf } from './sales.ts';

/** What really happened, of which the pages are told a part. */
export interface World {
  readonly seed: number;
  /** The broadcast's beginning in milliseconds since 1970; all other times count from it. */
  readonly startedAt: number;
  readonly plan: Plan;
  readonly crowd: Crowd;
  readonly audience: AudienceOf;
  readonly deeds: Deeds;
  readonly sales: Sales;
  readonly people: People;
  readonly names: Names;
}

export function worldOf(seed: number, startedAt: number, minutes: number): World {
  const plan = planOf(minutes);
  const crowd = crowdOf(seed, plan);
  return {
    seed,
    startedAt,
    plan,
    crowd,
    audience: audienceOf(crowd),
    deeds: deedsOf(seed, plan, crowd),
    sales: salesOf(seed, plan, crowd),
    people: people(seed),
    names: namesOf(seed, startedAt),
  };
}
