import { SLOT } from '../tally/slot.ts';
import { after, between, type Moment } from '../units.ts';
import type { Finding } from './alert.ts';
import type { Pulse } from './pulse.ts';
import type { SilenceRule } from './rules.ts';

/** Nothing was heard for longer than allowed. */
export class Silence {
  readonly #rule: SilenceRule;
  #since: Moment | null = null;

  constructor(rule: SilenceRule) {
    this.#rule = rule;
  }

  hear({ at, heard }: Pulse): Finding | null {
    if (heard > 0) {
      this.#since = null;
      return null;
    }
    this.#since ??= at;
    const since = this.#since;
    if (between(since, after(at, SLOT)) <= this.#rule.allowed) return null;
    return { rule: this.#rule, metric: 'coverage', since, before: null, now: null, product: null };
  }
}
