import type { User } from '../douyin/frames.ts';
import { random } from '../random.ts';
import { NICKNAMES } from './words.ts';

/** A viewer as the traffic names them. */
export type Person = Required<Omit<User, 'id'>> & { readonly id: string };

/** Names viewers as they come up; the same viewer is always the same person, and no two share a name. */
export interface People {
  /** For traffic that tells all of a viewer. */
  readonly of: (viewer: number) => Person;
  /** For traffic that tells the shortened nickname only. */
  readonly shortened: (viewer: number) => string;
  /** Everyone of whom all was told so far. */
  readonly told: () => readonly Person[];
}

export function people(seed: number): People {
  const known = new Map<number, Person>();
  const taken = new Set<string>();
  const told = new Set<Person>();
  const person = (viewer: number): Person => {
    const before = known.get(viewer);
    if (before) return before;
    const chance = random(seed, `person/${viewer}`);
    const name = (): string => {
      const nickname = [NICKNAMES.openings, NICKNAMES.names, NICKNAMES.endings]
        .map((parts) => parts[chance.int(0, parts.length - 1)])
        .join('');
      return chance.chance(0.8) ? `${nickname}${chance.int(10, 9999)}` : nickname;
    };
    let nickname = name();
    while (taken.has(nickname)) nickname = name();
    taken.add(nickname);
    const made: Person = {
      id: chance.digits(chance.chance(0.3) ? 19 : chance.int(15, 17)).replace(/^9/, '8'),
      nickname,
      secUid: `MS4wLjABAAAA${Buffer.from(chance.bytes(24)).toString('base64url')}`,
      desensitized: `${nickname.slice(0, 1)}***`,
    };
    known.set(viewer, made);
    return made;
  };
  return {
    of: (viewer) => {
      const whole = person(viewer);
      told.add(whole);
      return whole;
    },
    shortened: (viewer) => person(viewer).desensitized,
    told: () => [...told],
  };
}
