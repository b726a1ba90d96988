import { SLOT } from '../tally/slot.ts';
import { after } from '../units.ts';
import { type Alert, type Finding, goOn, raise } from './alert.ts';
import type { Pulse } from './pulse.ts';
import { Recent } from './recent.ts';
import { type ChangeRule, DEFAULT_RULES, type Rule } from './rules.ts';
import { SeriesWatch } from './series.ts';
import { Silence } from './silence.ts';
import { Threshold } from './threshold.ts';

interface Detector {
  /** Takes the next slot; what is found holds until it is not found any more. */
  hear: (pulse: Pulse) => Finding | null;
}

/** The alerts of a broadcast while it runs: constant work for each slot. */
export class Watch {
  readonly #recent = new Recent();
  readonly #detectors: readonly Detector[];
  readonly #alerts: Alert[] = [];
  /** Where each detector's lasting alert stands in the list. */
  readonly #lasting = new Map<Detector, number>();

  constructor(rules: readonly Rule[] = DEFAULT_RULES) {
    this.#detectors = detectorsOf(rules, this.#recent);
  }

  /** In the order in which they were found. */
  get alerts(): readonly Alert[] {
    return this.#alerts;
  }

  /** Takes the next slot, once it is complete. */
  hear(pulse: Pulse): void {
    this.#recent.hear(pulse);
    const at = after(pulse.at, SLOT);
    for (const detector of this.#detectors) {
      const found = detector.hear(pulse);
      const place = this.#lasting.get(detector);
      const alert = place === undefined ? undefined : this.#alerts[place];
      if (place !== undefined && alert) {
        // What began at another time is another alert.
        const goesOn = found !== null && found.since === alert.since;
        this.#alerts[place] = goesOn ? goOn(alert, found) : { ...alert, until: at };
        if (goesOn) continue;
        this.#lasting.delete(detector);
      }
      if (found) this.#lasting.set(detector, this.#alerts.push(raise(found, at)) - 1);
    }
  }
}

/** The alerts of a whole broadcast; those that last to its end have no end of their own. */
export function alertsOf(pulses: Iterable<Pulse>, rules: readonly Rule[] = DEFAULT_RULES): readonly Alert[] {
  const watch = new Watch(rules);
  for (const pulse of pulses) watch.hear(pulse);
  return watch.alerts;
}

function detectorsOf(rules: readonly Rule[], recent: Recent): Detector[] {
  const changes = rules.filter((rule): rule is ChangeRule => rule.detector === 'change');
  return [
    ...[...Map.groupBy(changes, ({ series }) => series)].map(([id, group]) => new SeriesWatch(id, group)),
    ...rules.flatMap((rule): Detector[] =>
      rule.detector === 'silence'
        ? [new Silence(rule)]
        : rule.detector === 'threshold'
          ? [new Threshold(rule, recent)]
          : [],
    ),
  ];
}
