import type { Packing } from '../../../platforms/packing.ts';
import { packingOf } from '../../../platforms/packings.ts';
import type { Frame, Platform } from '../../../platforms/platform.ts';
import { inSlices, type Slices } from '../../../recorder/slices.ts';
import type { Arrived } from '../frames.ts';
import { fewestParameters } from './address.ts';
import { bodyPart } from './body.ts';
import { Fates } from './fates.ts';
import { Finding } from './finding.ts';
import { Names } from './names.ts';
import { skeletonOf } from './skeleton.ts';

/** A frame whose packing cannot be read, and which the decoder yet understands: it cannot be made safe. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

interface ReplacedPage {
  readonly url: string;
  readonly frames: readonly Arrived[];
}

/**
 * Pages' traffic without identities; a viewer has one pseudonym on all pages of a platform.
 *
 * @throws Unreadable, or the signal's reason once it is aborted
 */
export async function withoutIdentities(
  pages: readonly (ReplacedPage & { readonly platform: Platform })[],
  { signal, progress }: Slices,
): Promise<ReplacedPage[]> {
  const names = new Names();
  const all = pages.reduce((sum, { frames }) => sum + frames.length, 0);
  const replaced: ReplacedPage[] = [];
  let before = 0;
  for (const { platform, url, frames } of pages) {
    const replacing = new Replacing(platform, await packingOf(platform.id), names);
    const done = before;
    const slices = {
      signal,
      progress: (share: number) => progress((done + share * frames.length) / Math.max(1, all)),
    };
    replaced.push({ url: replacing.page(url), frames: await replacing.frames(frames, slices) });
    before += frames.length;
  }
  return replaced;
}

/**
 * Replaces who is named in a page's traffic, and what they said, without knowing its messages: see `Finding`.
 * So whatever no decoder reads is gone, too; what is left is counts, times, items, and the words that tell
 * messages apart. What was found for one message holds for the next of its kind: one look shows that it does.
 */
class Replacing {
  readonly #platform: Platform;
  readonly #packing: Packing;
  readonly #names: Names;
  readonly #fates = new Fates();
  readonly #urls = new Map<string, string>();

  constructor(platform: Platform, packing: Packing, names: Names) {
    this.#platform = platform;
    this.#packing = packing;
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
    const part = bodyPart(frame.body, this.#packing);
    const decode = () => this.#platform.decode({ ...frame, body: part.write() });
    const before = decode();
    for (const sighting of before.sightings)
      if ('text' in sighting && sighting.text !== null) this.#names.hear(sighting.text);
    if (!new Finding(this.#fates, this.#names, part, before, decode).find()) {
      if (before.sightings.length > 0) throw new Unreadable('A frame that cannot be written as it was read.');
      part.fate = 'blank';
    }
    const replaced = { ...frame, body: part.write() };
    return { ...replaced, url: this.#url(replaced, skeletonOf(before)) };
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
