import { random } from '../random.ts';

/** What things are called in the traffic. */
export interface Names {
  /** The room, as its page's address names it. */
  readonly room: string;
  /** The broadcast: 19 digits. */
  readonly broadcast: string;
  /** A message id that was not given before; like the platform's, the unix second in its upper half. */
  readonly idAt: (at: number) => bigint;
}

/** An odd number: multiplied by it, counting visits every 32-bit number once, in no visible order. */
const STRIDE = 0x9e3779b1n;

/** `startedAt` is the broadcast's beginning in milliseconds since 1970. */
export function namesOf(seed: number, startedAt: number): Names {
  const chance = random(seed, 'names');
  let given = BigInt(chance.int(0, 0xffff));
  const idAt = (at: number): bigint => {
    given += 1n;
    const second = BigInt(Math.floor((startedAt + at) / 1000));
    return (second << 32n) | BigInt.asUintN(32, given * STRIDE);
  };
  return { room: chance.digits(12), broadcast: String(idAt(0)), idAt };
}
