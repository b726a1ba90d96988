import type { Diagnostics } from '../../../../utils/messages/messages.ts';
import type { Heard, Kind } from '../../../../utils/metrics/health/sent.ts';
import type { RecorderRow } from '../../../../utils/store/schema.ts';
import { NO_CARRY } from '../../../../utils/tally/spans.ts';
import { after, type BroadcastKey, days, minutes, type Revision, type Seq } from '../../../../utils/units.ts';
import { header, NOTHING_DIAGNOSED, START } from '../../store/builders.ts';

/** The recorder of a day, counted from 0, which heard its room for an hour. */
export function row(day: number, over: Partial<RecorderRow> = {}): RecorderRow {
  const openedAt = after(START, days(day));
  return {
    ...header(`day ${day}`, { openedAt }),
    key: `day ${day}` as BroadcastKey,
    viewerKey: 'key',
    elderKey: null,
    transportClock: true,
    lastSeq: 1 as Seq,
    sealedSeq: 0 as Seq,
    carry: NO_CARRY,
    shown: null,
    from: openedAt,
    until: after(openedAt, minutes(60)),
    arrival: after(openedAt, minutes(60)),
    diagnostics: diagnosed({ frames: 100, understood: 100 }),
    version: `0.${day}.0`,
    rawUntil: null,
    revision: 1 as Revision,
    ...over,
  };
}

export const diagnosed = (over: Partial<Diagnostics>): Diagnostics => ({ ...NOTHING_DIAGNOSED, ...over });

/** The hour of a day in which each kind first came after so many minutes. */
export function heard(
  day: number,
  waits: Partial<Record<Kind, number>>,
  { length = 60, ended = true, ...over }: { length?: number; ended?: boolean } & Partial<RecorderRow> = {},
): Heard {
  const recorder = row(day, over);
  const kinds = Object.entries(waits) as [Kind, number][];
  return {
    recorder,
    length: minutes(length),
    ended,
    kinds: new Map(
      kinds.map(([kind, wait]) => [
        kind,
        { waited: minutes(wait), last: after(recorder.openedAt, minutes(length)) },
      ]),
    ),
  };
}
