import type { Platform, PlatformPage } from '../platforms/platform.ts';
import { APART } from '../platforms/shown-text.ts';
import { type Copied, TEXT } from '../traffic/protocol.ts';

/** No page shows more that is worth reading. */
const MOST_TEXT = 100_000;

/** What is added to a page, or changes on it. What stands there at the first look is history. */
export class ShownFeed {
  readonly #feed: readonly string[];
  readonly #seen = new WeakMap<Element, string>();
  #looked = false;

  constructor({ feed = [] }: Pick<Platform, 'feed'>) {
    this.#feed = feed;
  }

  /** What was not there at the last look. */
  added(within: Pick<Document, 'querySelectorAll'>): Copied[] {
    const isHistory = !this.#looked;
    this.#looked = true;
    return this.#feed.flatMap((selector): Copied[] => {
      const found = Array.from(within.querySelectorAll<HTMLElement>(selector));
      const added = found.flatMap((each) => {
        const text = each.innerText;
        if (this.#seen.get(each) === text) return [];
        this.#seen.set(each, text);
        return text;
      });
      if (isHistory || added.length === 0) return [];
      return [[TEXT, selector, added.join(APART).slice(0, MOST_TEXT)]];
    });
  }
}

/** What a page shows and no traffic tells, where its platform says so. */
export class ShownText {
  readonly #text: Platform['text'];
  readonly #last = new Map<string, string>();

  constructor({ text }: Pick<Platform, 'text'>) {
    this.#text = text;
  }

  /** What reads otherwise than at the last look. */
  changed(page: PlatformPage | undefined, within: Pick<Document, 'querySelectorAll'>): Copied[] {
    const selectors = (page && this.#text?.[page]) ?? [];
    return selectors.flatMap((selector): Copied[] => {
      const found = Array.from(within.querySelectorAll<HTMLElement>(selector), (each) => each.innerText);
      const text = found.join(APART).slice(0, MOST_TEXT);
      if (text === (this.#last.get(selector) ?? '')) return [];
      this.#last.set(selector, text);
      return [[TEXT, selector, text]];
    });
  }
}
