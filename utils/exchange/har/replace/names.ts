import { wordingOf } from '../../../recorder/wording.ts';

/** Ideographs that stand for numbers, and two that fill up; no text of people consists of them alone. */
const FIRST = 0x5000;
const COUNT = 0x4000;
const FILLERS = ['丙', '丁'] as const;
/** Numbers of fewer digits are told apart by no number of as many. */
const LEAST_DIGITS = 5;
const NUMBERS_FROM = 1_000_000_000;
/** Of an id each character counts; what is shorter is somebody's word. */
const IS_ID = /^[!-~]{5,}$/;
/** "66666" is what people write, however long, and no id. */
const ONE_DIGIT = /^(\d)\1*$/;
/** What people cry out and pictures are nobody's words. */
const OUTCRY = '哈哈';

/**
 * Pseudonyms for what names people or is their words: the same for the same, different for different, of the
 * same kind (digits for digits) and, for words, of the same length; two spellings of a remark are the same. They are made of the order in which they
 * were asked for: nothing of what they stand for is in them.
 */
export class Names {
  readonly #known = new Map<string, number>();
  readonly #said = new Set<string>();

  /** Somebody said this: from now on it is words, whatever it looks like ("8888.88"). */
  hear(text: string): void {
    this.#said.add(text);
  }

  /** For a text. */
  text(original: string): string {
    const isSaid = this.#said.has(original) || ONE_DIGIT.test(original);
    if (!isSaid && new RegExp(`^\\d{${LEAST_DIGITS},}$`).test(original))
      return String(NUMBERS_FROM + this.#orderOf(original));
    const words = IS_ID.test(original) && !isSaid ? original : wordingOf(original);
    if (words === '') return OUTCRY;
    const length = Array.from(words).length;
    const order = this.#orderOf(words);
    let rest = order;
    let name = '';
    do {
      name += String.fromCodePoint(FIRST + (rest % COUNT));
      rest = Math.floor(rest / COUNT);
    } while (rest > 0);
    for (let at = name.length; at < length; at += 1) name += FILLERS[at % 2];
    return name;
  }

  /** For a number, as its digits: the same that its text has. */
  number(original: string): number {
    return NUMBERS_FROM + this.#orderOf(original);
  }

  #orderOf(original: string): number {
    const order = this.#known.get(original) ?? this.#known.size + 1;
    this.#known.set(original, order);
    return order;
  }
}
