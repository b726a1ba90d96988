import { ask } from '../../utils/messages/send.ts';
import { bringWords } from '../../utils/settings/words.ts';
import { between, moment, type Moment, seconds } from '../../utils/units.ts';

/** How long to wait for an answer: a worker stopped while it starts takes the question with it. */
const PATIENCE = seconds(5);

/** What the overlay says and how it looks, which the background sends when it is first to be shown. */
export class Data {
  readonly #came: () => void;
  #css: string | null = null;
  #asked: Moment | null = null;

  constructor(came: () => void) {
    this.#came = came;
  }

  /** Its style sheet once that and the words are here; asks for them where they are not. */
  css(): string | null {
    if (this.#css === null) this.#ask(moment(Date.now()));
    return this.#css;
  }

  #ask(now: Moment): void {
    if (this.#asked !== null && between(this.#asked, now) < PATIENCE) return;
    this.#asked = now;
    ask('overlay', null).then(
      ({ words, css }) => {
        bringWords(words);
        this.#css = css;
        this.#came();
      },
      () => (this.#asked = null), // the next drawing asks again
    );
  }
}
