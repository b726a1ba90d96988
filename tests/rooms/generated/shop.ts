import { type Har, harOf } from '../../../utils/exchange/har/write.ts';
import { consoleTraffic } from './shop/console.ts';
import { roomTraffic } from './shop/room.ts';
import { sendingsOf } from './shop/sendings.ts';
import type { Truth } from './shop/facts.ts';
import { truthOf } from './shop/truth.ts';
import { worldOf } from './shop/world.ts';

export type { Fact, Figures, Truth } from './shop/facts.ts';

/** Everything in the traffic that names a viewer or is a viewer's words: none of it may be kept anywhere. */
export interface Identities {
  readonly nicknames: readonly string[];
  /** Nicknames as strangers see them. */
  readonly desensitized: readonly string[];
  readonly ids: readonly string[];
  readonly secUids: readonly string[];
  /** Those that are long enough to be looked for: "1" stands everywhere. */
  readonly comments: readonly string[];
}

/** A broadcast that never was: its traffic, what it truly holds, and whom it names. */
export interface GeneratedShop {
  readonly har: Har;
  readonly truth: Truth;
  readonly identities: Identities;
}

/** The seed of the broadcast that `npm start` shows. */
const SEED = 7;
const MINUTES = 40;
/** No text that is shorter can be told from what else there is. */
const SHORTEST = 4;

/**
 * A shop's broadcast on Douyin, the viewers' page and the streamer's console, every viewer simulated.
 * `startedAt` is in milliseconds since 1970 (now, if not given); the same options give the same bytes.
 * Throws a RangeError for less than three `minutes`.
 */
export function generateShop({
  startedAt = Date.now(),
  seed = SEED,
  minutes = MINUTES,
}: { startedAt?: number; seed?: number; minutes?: number } = {}): GeneratedShop {
  const world = worldOf(seed, startedAt, minutes);
  const sendings = sendingsOf(world);
  const room = roomTraffic(world, sendings);
  const polled = consoleTraffic(world);
  const persons = world.people.told();
  return {
    har: harOf([room.page, polled.page]),
    truth: truthOf(world, sendings, room, polled),
    identities: {
      nicknames: persons.map(({ nickname }) => nickname),
      desensitized: [...new Set(persons.map(({ desensitized }) => desensitized))],
      ids: persons.map(({ id }) => id),
      secUids: persons.map(({ secUid }) => secUid),
      comments: [...new Set(world.deeds.remarks.map(({ text }) => text))].filter(
        ({ length }) => length >= SHORTEST,
      ),
    },
  };
}
