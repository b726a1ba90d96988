import type { Decoded, Frame, Platform } from '../../../platforms/platform.ts';
import { inSlices, type Slices } from '../../../recorder/slices.ts';
import type { PlatformId } from '../../../units.ts';
import type { Arrived } from '../frames.ts';
import { fewestParameters } from './address.ts';
import { Names } from './names.ts';
import { skeletonOf } from './skeleton.ts';
import { type Leaf, type Part, readBody } from './tree.ts';

/** A frame whose packing cannot be read, and which the decoder yet understands: it cannot be made safe. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** Whether a platform's frames are of formats that can be taken apart here. */
export const canReplace = (platform: PlatformId): boolean => !PACKED_OTHERWISE.has(platform);
/** Their packets, or the records within, have heads of their own. */
const PACKED_OTHERWISE: ReadonlySet<string> = new Set(['taobao', 'pinduoduo', 'bilibili']);

interface ReplacedPage {
  readonly url: string;
  readonly frames: readonly Arrived[];
}

/**
 * Pages' traffic without identities; a viewer has one pseudonym on all pages of a platform.
 *
 * @throws Unreadable
 */
export async function withoutIdentities(
  pages: readonly (ReplacedPage & { readonly platform: Platform })[],
  slices: Slices,
): Promise<ReplacedPage[]> {
  const names = new Names();
  const replaced: ReplacedPage[] = [];
  for (const { platform, url, frames } of pages) {
    const replacing = new Replacing(platform, names);
    replaced.push({ url: replacing.page(url), frames: await replacing.frames(frames, slices) });
  }
  return replaced;
}

/** What became of a value: blanked, replaced by a pseudonym, or kept. */
type Fate = 'blank' | 'name' | 'keep';

/**
 * Replaces who is named in traffic, and what they said, without knowing its messages: every value is blanked
 * unless the decoder's answer depends on it; where it depends on it only as a name that is the same or another
 * (a viewer, a text, a message's key), it becomes a pseudonym; what is left is counts, times, items, and the
 * words that tell messages apart. So whatever no decoder reads is gone, too.
 */
class Replacing {
  readonly #platform: Platform;
  readonly #names: Names;
  /** What became of values before, by their places: tried first, and tried anew where it does not hold. */
  readonly #fates = new Map<string, Fate | 'varies'>();
  /** Texts that were kept, by their places. */
  readonly #kept = new Set<string>();
  readonly #urls = new Map<string, string>();

  constructor(platform: Platform, names: Names) {
    this.#platform = platform;
    this.#names = names;
  }

  async frames(frames: readonly Arrived[], slices: Slices): Promise<Arrived[]> {
    const replaced: Arrived[] = [];
    await inSlices(frames, slices, (frame) => replaced.push({ ...this.#frame(frame), at: frame.at }));
    return replaced;
  }

  /** A page's address without the parameters that say nothing of it. */
  page(url: string): string {
    const told = (address: string): string => JSON.stringify(this.#platform.page(new URL(address)));
    return fewestParameters(url, (shorter) => told(shorter) === told(url));
  }

  #frame(frame: Frame): Frame {
    const before = this.#platform.decode(frame);
    const { part, write } = readBody(frame.body);
    const now = (): Decoded => this.#platform.decode({ ...frame, body: write() });
    const values = valuesIn(part, '');
    const open = values.filter((value) => this.#remembered(value) === null);
    // What is remembered holds for most: only where it does not, all is found anew.
    if (!this.#find(values, open, before, now) && !this.#find(values, values, now(), now)) {
      throw new Unreadable('A frame that cannot be written as it was read.');
    }
    const body = write();
    return { ...frame, url: this.#url({ ...frame, body }, skeletonOf(before)), body };
  }

  /**
   * Replaces what is remembered, and finds what becomes of the open values. False, with all values as they
   * were, where what is remembered does not hold.
   */
  #find(values: readonly Value[], open: readonly Value[], before: Decoded, now: () => Decoded): boolean {
    const isOpen = new Set(open);
    const known = values.filter((value) => !isOpen.has(value));
    for (const value of values) this.#apply(value, 'keep');
    for (const value of known) if (this.#remembered(value) === 'blank') this.#apply(value, 'blank');
    const whole = JSON.stringify(before);
    // Blanking changes nothing at all, names included: else what is the same would not stay so.
    const isWhole = (): boolean => JSON.stringify(now()) === whole;
    const told = skeletonOf(before);
    const isTold = (): boolean => skeletonOf(now()) === told;
    const holds = isWhole();
    const blanked = holds ? this.#blankMany(open, isWhole) : new Set<Value>();
    for (const value of known) if (this.#remembered(value) === 'name') this.#apply(value, 'name');
    if (!holds || !isTold()) {
      for (const value of values) this.#apply(value, 'keep');
      return false;
    }
    for (const value of open) {
      if (blanked.has(value)) this.#decide(value, 'blank');
      else this.#nameOrKeep(value, isTold);
    }
    return true;
  }

  #nameOrKeep(value: Value, isTold: () => boolean): void {
    if (value.leaf.original === null) throw new Unreadable(value.place);
    this.#apply(value, 'name');
    const isName = isTold();
    if (!isName) this.#apply(value, 'keep');
    if (!isName && isPacked(value.leaf)) throw new Unreadable(value.place);
    this.#decide(value, isName ? 'name' : 'keep');
  }

  #remembered({ place, leaf }: Value): Fate | null {
    const fate = this.#fates.get(place) ?? null;
    if (fate === 'varies') return null;
    const isWords = leaf.type === 'text' && !SHORT_NUMBER.test(leaf.original ?? '');
    return fate === 'keep' && isWords && !this.#kept.has(`${place} ${leaf.original}`) ? null : fate;
  }

  /** Which of the values can be blanked together: halves are tried until what matters stands alone. */
  #blankMany(values: readonly Value[], holds: () => boolean): Set<Value> {
    if (values.length === 0) return new Set();
    for (const value of values) this.#apply(value, 'blank');
    if (holds()) return new Set(values);
    for (const value of values) this.#apply(value, 'keep');
    if (values.length === 1) return new Set();
    const half = values.length >> 1;
    const first = this.#blankMany(values.slice(0, half), holds);
    return new Set([...first, ...this.#blankMany(values.slice(half), holds)]);
  }

  #apply({ leaf }: Value, fate: Fate): void {
    const { original, type } = leaf;
    if (fate === 'blank') leaf.now = null;
    else if (fate !== 'name' || original === null) leaf.now = original ?? UNREAD;
    else leaf.now = type === 'text' ? this.#names.text(original) : String(this.#names.number(original));
  }

  #decide({ place, leaf }: Value, fate: Fate): void {
    const former = this.#fates.get(place) ?? 'blank';
    // What is nought or empty now and then can be blanked then: the other times tell what its place is for.
    const merged = former === 'blank' || former === fate ? fate : fate === 'blank' ? former : 'varies';
    this.#fates.set(place, merged);
    if (fate === 'keep') this.#kept.add(`${place} ${leaf.original}`);
  }

  /** An address without the parameters that no decoder reads: among them are the user's own tokens. */
  #url(frame: Frame, told: string): string {
    const { via, url } = frame;
    if (via === 'state') return url;
    const known = this.#urls.get(url);
    if (known !== undefined) return known;
    const sources = via === 'jsonp' ? this.#platform.jsonp : this.#platform.traffic;
    const shorter = fewestParameters(
      url,
      (address) =>
        sources.some((source) => new RegExp(source).test(address)) &&
        skeletonOf(this.#platform.decode({ ...frame, url: address })) === told,
    );
    this.#urls.set(url, shorter);
    return shorter;
  }
}

/** Texts that are counts and times, which no id is as short as. */
const SHORT_NUMBER = /^\d{0,10}$/;
const UNREAD = '\0';

/** Whether a text may hold something in base64 that was not taken apart: it is not kept as it is. */
const isPacked = ({ type, original }: Leaf): boolean =>
  type === 'text' &&
  /^[A-Za-z0-9+/]{16,}={0,2}$/.test(original ?? '') &&
  !/^(?:\d+|[A-Za-z]+)$/.test(original ?? '');

interface Value {
  readonly place: string;
  readonly leaf: Leaf;
}

/** The values of a part by their places; messages of a kind, which a text among them names, are one place. */
function valuesIn(part: Part, place: string): Value[] {
  if (part.type !== 'branch') return [{ place, leaf: part }];
  const kind = part.parts.map(([, inner]) => kindOf(inner)).find((name) => name !== null) ?? '';
  return part.parts.flatMap(([name, inner]) => valuesIn(inner, `${place}/${kind}.${name}`));
}

const kindOf = (part: Part): string | null =>
  part.type === 'text' && /^[A-Z][A-Za-z_.]{3,60}$/.test(part.original ?? '') ? part.original : null;
