import { ask } from '../../utils/messages/send.ts';
import { bringWords } from '../../utils/settings/words.ts';
import { between, moment, type Moment, seconds } from '../../utils/units.ts';

/** How long to wait for an answer: a worker stopped while it starts takes the question with it. */
const PATIENCE = seconds(5);

/** What the overlay says, which the background sends when it is first to be shown. */
export class Words {
  readonly #came: () => void;
  #here = false;
  #asked: Moment | null = null;

  constructor(came: () => void) {
    this.#came = came;
  }

  /** Whether the words are here; asks for them where they are not. */
  here(): boolean {
    if (!this.#here) this.#ask(moment(Date.now()));
    return this.#here;
  }

  #ask(now: Moment): void {
    if (this.#asked !== null && between(this.#asked, now) < PATIENCE) return;
    this.#asked = now;
    ask('words', null).then(
      (words) => {
        bringWords(words);
        this.#here = true;
        this.#came();
      },
      () => (this.#asked = null), // the next drawing asks again
    );
  }
}
