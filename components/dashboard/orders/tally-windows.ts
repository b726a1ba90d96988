import { atOnce } from '../../../utils/recorder/slices.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import { ownerOf, SET_IDS } from '../../../utils/metrics/sets.ts';
import type { Candidate } from '../../../utils/metrics/tally-up.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { before, later, minutes } from '../../../utils/units.ts';

/** A window by its word. */
export const TALLY_WINDOWS = ['whole', 'last15', 'last10', 'before10', 'reported', 'ordered'] as const;
export type TallyWindow = (typeof TALLY_WINDOWS)[number];

/** What a platform's number may be meant as: every definition of the metric, over the windows that screens show. */
export function tallyCandidates(detail: BroadcastDetail, id: MetricId): Candidate<TallyWindow>[] {
  const { from, until, definitions, figures, alternatives, reported, ordered, during } = detail;
  const whole = { window: 'whole', from, until } as const;
  const found: Candidate<TallyWindow>[] = [
    { ...whole, set: definitions, known: figures[id] },
    ...(alternatives[id] ?? []).map(({ set, known }) => ({ ...whole, set, known })),
  ];
  const parts = [
    { window: 'last15', from: before(until, minutes(15)), until },
    { window: 'last10', from: before(until, minutes(10)), until },
    { window: 'before10', from: before(until, minutes(20)), until: before(until, minutes(10)) },
  ] as const;
  for (const part of parts) {
    if (part.from < from) continue;
    // A set that does not define the metric otherwise says what ours says.
    for (const set of SET_IDS.filter((each) => each === 'roomtally' || ownerOf(id, each) === each)) {
      const known = atOnce(during(later(part.from, from), part.until, set))?.[id];
      if (known) found.push({ ...part, set, known });
    }
  }
  const aside = (window: TallyWindow, figure: (typeof reported)[MetricId]): void => {
    if (figure) found.push({ window, from, until, set: definitions, known: { figure } });
  };
  aside('reported', reported[id]);
  aside('ordered', ordered[id]);
  return found;
}
