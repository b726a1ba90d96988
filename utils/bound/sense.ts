import { type Bounds, READINGS } from '../events/readings.ts';
import { after, between, type Duration, type Moment, seconds } from '../units.ts';
import type { Quantity } from './quantities.ts';
import type { BoundFigure, Trouble } from './sites.ts';
import { readWritten, type Written } from './written.ts';

/** How long a page may take to draw itself, and how long a figure may be doubtful, before it is in trouble. */
const PATIENCE: Readonly<Record<Trouble, Duration>> = {
  gone: seconds(30),
  unread: seconds(30),
  unit: seconds(10),
  fell: seconds(10),
  jumped: seconds(10),
};
const MINUTE = 60_000;
/** No room grows by more in a minute, from next to nothing upwards. */
const TIMES = 10;
const NEXT_TO_NOTHING = 100;

/** What one look at a figure gave: a reading, or why there is none and whether that has lasted too long. */
export type Look = { readonly reading: Bounds } | { readonly trouble: Trouble; readonly lasts: boolean };

/** Whether a bound figure makes sense from look to look. What does not is never a reading. */
export class Sense {
  readonly #figure: Pick<BoundFigure, 'quantity' | 'kind' | 'currency'>;
  #last: { readonly at: Moment; readonly read: Bounds } | null = null;
  #doubted: { readonly trouble: Trouble; readonly since: Moment } | null = null;

  constructor(figure: Pick<BoundFigure, 'quantity' | 'kind' | 'currency'>) {
    this.#figure = figure;
  }

  /**
   * @param text what the element holds; null where the page does not hold the element
   * @param language of the page
   */
  look(text: string | null, now: Moment, language?: string): Look {
    const written = text === null ? null : readWritten(text, language);
    const trouble = text === null ? 'gone' : written ? this.#wrongWith(written, now) : 'unread';
    if (trouble === null && written) {
      const { low, high } = written;
      this.#last = { at: now, read: { low, high } };
      this.#doubted = null;
      return { reading: { low, high } };
    }
    const doubted = trouble ?? 'unread';
    if (this.#doubted?.trouble !== doubted) this.#doubted = { trouble: doubted, since: now };
    return { trouble: doubted, lasts: now >= after(this.#doubted.since, PATIENCE[doubted]) };
  }

  #wrongWith({ kind, currency, low, high }: Written, now: Moment): Trouble | null {
    const { quantity, kind: bound, currency: boundCurrency } = this.#figure;
    if (kind !== bound || currency !== boundCurrency) return 'unit';
    if (kind === 'share' && low > 1) return 'jumped';
    const last = this.#last;
    if (!last) return null;
    const nature: string = READINGS[quantity satisfies Quantity];
    if (nature === 'total' && high !== null && high < last.read.low) return 'fell';
    // A jump does not become likelier while it lasts.
    const until = this.#doubted?.trouble === 'jumped' ? this.#doubted.since : now;
    const minutes = Math.max(1, between(last.at, until) / MINUTE);
    const most = ((last.read.high ?? last.read.low) + NEXT_TO_NOTHING) * TIMES * minutes;
    return nature !== 'stated' && low > most ? 'jumped' : null;
  }
}
