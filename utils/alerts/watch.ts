import { SLOT } from '../tally/slot.ts';
import { after, type Moment } from '../units.ts';
import type { Alert, Finding } from './alert.ts';
import { begin, excursionOf, goesOn, lastOn } from './excursion.ts';
import type { Pulse } from './pulse.ts';
import { type ChangeRule, DEFAULT_RULES, type Rule } from './rules.ts';
import { SeriesWatch } from './series.ts';
import { Silence } from './silence.ts';

interface Detector {
  /** Takes the next slot; what is found holds until it is not found any more. */
  hear: (pulse: Pulse) => Finding | null;
}

/** The alerts of a broadcast while it runs: constant work for each slot. */
export class Watch {
  readonly #detectors: readonly Detector[];
  readonly #alerts: Alert[] = [];
  /** Where each excursion's latest alert stands in the list. */
  readonly #latest = new Map<string, number>();

  constructor(rules: readonly Rule[] = DEFAULT_RULES) {
    this.#detectors = detectorsOf(rules);
  }

  /** In the order in which they were found. */
  get alerts(): readonly Alert[] {
    return this.#alerts;
  }

  /** Takes the next slot, once it is complete. */
  hear(pulse: Pulse): void {
    const at = after(pulse.at, SLOT);
    const found = Map.groupBy(
      this.#detectors.flatMap((detector) => detector.hear(pulse) ?? []),
      ({ rule }) => excursionOf(rule),
    );
    for (const [excursion, place] of this.#latest) {
      const alert = this.#alerts[place];
      if (alert?.until === null && !found.has(excursion)) this.#alerts[place] = { ...alert, until: at };
    }
    for (const [excursion, [first, ...others]] of found) {
      if (first) this.#tell(excursion, [first, ...others], at);
    }
  }

  #tell(excursion: string, found: readonly [Finding, ...Finding[]], at: Moment): void {
    const place = this.#latest.get(excursion) ?? this.#alerts.length;
    const alert = this.#alerts[place];
    if (alert && goesOn(alert, found, at)) this.#alerts[place] = lastOn(alert, found);
    else this.#latest.set(excursion, this.#alerts.push(begin(found, at)) - 1);
  }
}

/** The alerts of a whole broadcast; those that last to its end have no end of their own. */
export function alertsOf(pulses: Iterable<Pulse>, rules: readonly Rule[] = DEFAULT_RULES): readonly Alert[] {
  const watch = new Watch(rules);
  for (const pulse of pulses) watch.hear(pulse);
  return watch.alerts;
}

function detectorsOf(rules: readonly Rule[]): Detector[] {
  const changes = rules.filter((rule): rule is ChangeRule => rule.detector === 'change');
  return [
    ...[...Map.groupBy(changes, ({ series }) => series)].map(([id, group]) => new SeriesWatch(id, group)),
    ...rules.flatMap((rule): Detector[] => (rule.detector === 'silence' ? [new Silence(rule)] : [])),
  ];
}
