import type { Marking } from '../messages/messages.ts';
import type { Moment } from '../units.ts';

/** A host's part of a broadcast. */
export interface ShiftSpan {
  /** As the mark names who came on; null before the first, where only the broadcast's tags may tell. */
  readonly host: string | null;
  readonly from: Moment;
  readonly until: Moment;
}

/** A broadcast as far as its shifts go. */
export interface Course {
  readonly from: Moment;
  readonly until: Moment;
  readonly marks: readonly (Marking & { readonly editedAt: Moment })[];
}

/**
 * The shifts of a broadcast: each host change that the user marked cuts it. They follow one another without a gap
 * from its beginning to its end. A change to who is on already is none; of two at one moment the one edited later
 * stands; what was marked before the beginning names who opened.
 */
export function shiftsOf({ from, until, marks }: Course): ShiftSpan[] {
  const changes = marks
    .filter(({ kind, deleted, at }) => kind === 'host' && !deleted && at < until)
    .toSorted((a, b) => a.at - b.at || a.editedAt - b.editedAt);
  const shifts: ShiftSpan[] = [{ host: null, from, until }];
  for (const { at, text } of changes) {
    const last = shifts.at(-1);
    const host = text || null;
    if (!last || last.host === host) continue;
    const opens = at <= last.from;
    if (opens) shifts.pop();
    else shifts[shifts.length - 1] = { ...last, until: at };
    shifts.push({ host, from: opens ? last.from : at, until });
  }
  return shifts;
}
