import type { Decoded } from '../../../platforms/platform.ts';
import type { Fates } from './fates.ts';
import type { Names } from './names.ts';
import type { Fate, Part } from './part.ts';
import { skeletonOf } from './skeleton.ts';

/** A part and where it stands: within what, and the names of the places down to it. */
interface Placed {
  readonly part: Part;
  readonly place: string;
  readonly within: Placed | null;
}

/** What stands where nobody is named. */
const NOBODY = /^0?$/;

/** Whether a text may hold something in base64 that was not taken apart: it is not kept as it is. */
const isPacked = ({ type, original }: Part): boolean =>
  type !== 'number' &&
  /^[A-Za-z0-9+/]{16,}={0,2}$/.test(original ?? '') &&
  !/^(?:\d+|[A-Za-z]+)$/.test(original ?? '');

/**
 * Finds what becomes of the parts of one body, from the outermost inwards: what the decoder's answer does not
 * depend on is emptied with all that is in it; what it depends on only as a name becomes a pseudonym; what holds
 * either is opened; the rest is kept.
 */
export class Finding {
  readonly #fates: Fates;
  readonly #names: Names;
  readonly #root: Placed;
  readonly #decode: () => Decoded;
  readonly #whole: string;
  readonly #told: string;

  /**
   * @param before what the decoder answers to the body as it was
   * @param decode what it answers to the body as it would be written now
   */
  constructor(fates: Fates, names: Names, root: Part, before: Decoded, decode: () => Decoded) {
    this.#fates = fates;
    this.#names = names;
    this.#root = { part: root, place: '', within: null };
    this.#decode = decode;
    this.#whole = JSON.stringify(before);
    this.#told = skeletonOf(before);
  }

  /** Gives every part its fate; false, with all kept, where the body cannot be made safe. */
  find(): boolean {
    // What is remembered holds for most: only where it does not, all is found anew.
    if (this.#attempt((at) => this.#fates.of(at.place, at.part)) || this.#attempt(() => null)) return true;
    this.#root.part.fate = 'keep';
    return false;
  }

  /** Emptying changes nothing at all, names included: else what is the same would not stay so. */
  readonly #isWhole = (): boolean => JSON.stringify(this.#decode()) === this.#whole;
  readonly #isTold = (): boolean => skeletonOf(this.#decode()) === this.#told;

  #attempt(remembered: (at: Placed) => Fate | null): boolean {
    const named: Placed[] = [];
    const open: Placed[] = [];
    this.#recall(this.#root, remembered, named, open);
    const found: (readonly [Placed, Fate])[] = [];
    if (open.length > 0) {
      if (!this.#isWhole()) return false;
      const left = this.#empty(open, found);
      for (const at of named) this.#name(at);
      if (!this.#isTold() || !this.#nameAll(left, found)) return false;
    } else {
      for (const at of named) this.#name(at);
      if (!this.#isTold()) return false;
    }
    for (const [{ place, part }, fate] of found) this.#fates.learn(place, part, fate);
    return true;
  }

  #recall(at: Placed, remembered: (at: Placed) => Fate | null, named: Placed[], open: Placed[]): void {
    const fate = remembered(at);
    at.part.fate = fate === null || fate === 'name' ? 'keep' : fate;
    if (fate === null) open.push(at);
    else if (fate === 'name') named.push(at);
    else if (fate === 'open') for (const inner of within(at)) this.#recall(inner, remembered, named, open);
  }

  /** Empties what can be; answers what is left, the outer parts before those in them. */
  #empty(open: readonly Placed[], found: (readonly [Placed, Fate])[]): Placed[] {
    const left: Placed[] = [];
    for (let level = open; level.length > 0;) {
      const emptied = this.#emptyMany(level);
      for (const at of emptied) found.push([at, 'blank']);
      const rest = level.filter((at) => !emptied.has(at));
      left.push(...rest);
      level = this.#openMany(rest.filter(({ part }) => part.parts !== null)).flatMap(within);
    }
    return left;
  }

  /** Which can be emptied together: halves are tried until what matters stands alone. */
  #emptyMany(these: readonly Placed[]): Set<Placed> {
    if (these.length === 0) return new Set();
    for (const { part } of these) part.fate = 'blank';
    if (this.#isWhole()) return new Set(these);
    for (const { part } of these) part.fate = 'keep';
    if (these.length === 1) return new Set();
    const half = these.length >> 1;
    const first = this.#emptyMany(these.slice(0, half));
    return new Set([...first, ...this.#emptyMany(these.slice(half))]);
  }

  /** Those that are the same when they are packed again. */
  #openMany(these: readonly Placed[]): readonly Placed[] {
    for (const { part } of these) openPart(part);
    if (these.length === 0 || this.#isWhole()) return these;
    for (const { part } of these) part.fate = 'keep';
    return these.filter(({ part }) => {
      openPart(part);
      const isSame = this.#isWhole();
      if (!isSame) part.fate = 'keep';
      return isSame;
    });
  }

  /** Gives pseudonyms to what is left; false where something is neither named nor safe to keep. */
  #nameAll(left: readonly Placed[], found: (readonly [Placed, Fate])[]): boolean {
    for (const at of left) {
      const { part } = at;
      if (isInNamed(at)) continue;
      const { fate } = part;
      if (this.#name(at) && this.#isTold()) found.push([at, 'name']);
      else {
        part.fate = fate;
        if (fate === 'keep' && (part.original === null || isPacked(part))) return false;
        found.push([at, fate]);
      }
    }
    return true;
  }

  /** Whether there is somebody to be named. */
  #name({ part }: Placed): boolean {
    const { original, type } = part;
    if (original === null || NOBODY.test(original)) return false;
    part.pseudonym = type === 'number' ? String(this.#names.number(original)) : this.#names.text(original);
    part.fate = 'name';
    return true;
  }
}

function openPart(part: Part): void {
  part.fate = 'open';
  for (const [, inner] of part.parts ?? []) inner.fate = 'keep';
}

const isInNamed = ({ within: outer }: Placed): boolean =>
  outer !== null && (outer.part.fate === 'name' || isInNamed(outer));

/** What is in a part; messages of a kind, which one of their texts names, are one place. */
function within(at: Placed): Placed[] {
  const parts = at.part.parts ?? [];
  const kind = parts.map(([, { kind: name }]) => name).find((name) => name !== null) ?? '';
  return parts.map(([name, part]) => ({ part, place: `${at.place}/${kind}.${name}`, within: at }));
}
