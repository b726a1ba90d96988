import type { Moment } from '../units.ts';
import type { Finding } from './alert.ts';
import type { Pulse } from './pulse.ts';
import type { Recent } from './recent.ts';
import type { ThresholdRule } from './rules.ts';

/** A number must be passed for so many slots, and left behind for as many: a minute. */
const LASTING = 6;
/** It is left behind only by this share of it. */
const MARGIN = 0.05;

/** A figure passed a number that the user set. */
export class Threshold {
  readonly #rule: ThresholdRule;
  readonly #recent: Recent;
  #since: Moment | null = null;
  #up = false;
  /** Slots in a row that speak against the present state. */
  #against = 0;

  constructor(rule: ThresholdRule, recent: Recent) {
    this.#rule = rule;
    this.#recent = recent;
  }

  hear(pulse: Pulse): Finding | null {
    const { metric } = this.#rule;
    const now = pulse.figures?.[metric] ?? this.#recent.figure(metric);
    if (now === null) return this.#up ? this.#finding(null) : null;
    const against = this.#up ? !this.#passed(now, MARGIN) : this.#passed(now, 0);
    if (against && this.#against === 0 && !this.#up) this.#since = pulse.at;
    this.#against = against ? this.#against + 1 : 0;
    if (this.#against >= LASTING) {
      this.#up = !this.#up;
      this.#against = 0;
    }
    return this.#up ? this.#finding(now) : null;
  }

  #passed(now: number, margin: number): boolean {
    const { id, value } = this.#rule;
    const line = value + (id === 'below' ? 1 : -1) * margin * Math.abs(value);
    return id === 'below' ? now < line : now > line;
  }

  #finding(now: number | null): Finding | null {
    const { metric, value } = this.#rule;
    const since = this.#since;
    return since === null ? null : { rule: this.#rule, metric, since, before: value, now, product: null };
  }
}
