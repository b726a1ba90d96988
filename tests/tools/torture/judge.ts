import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import { Recorder } from '../../../utils/recorder/recorder.ts';
import type { Moment } from '../../../utils/units.ts';
import { viewerHasher } from '../../../utils/viewers/hash.ts';
import { header } from '../../unit/store/builders.ts';
import type { Lost } from './kinds.ts';
import type { Heard } from './theatre.ts';

/** Counts of events, and what a running total rose by. */
const COUNTED = { comments: 'comment', gifts: 'gift', follows: 'follow' } as const;
type Counts = Readonly<Record<keyof typeof COUNTED | 'likes', number>>;

/** From here on a silence of a room is too long to be its rhythm. */
const A_GAP = 150_000;

/** What was found of a replay: how much is missing that should not be, how much is there twice, and what else is wrong. */
export interface Verdict {
  readonly lost: number;
  readonly doubled: number;
  readonly wrong: readonly string[];
}

/** What these frames come to where nothing goes wrong. */
function counted(frames: readonly Heard[]): Counts {
  const recorder = new Recorder(header('nobody'), viewerHasher(new Uint8Array(32).fill(7)), null);
  for (const { at, decoded } of frames) recorder.hear(decoded, at);
  const { entries } = recorder.take();
  const totals = entries.flatMap((entry) =>
    entry.kind === 'reading' && entry.reading === 'likes' ? [entry.low] : [],
  );
  const sum = (kind: string): number =>
    entries.reduce((all, entry) => all + (entry.kind === kind && 'count' in entry ? entry.count : 0), 0);
  return {
    comments: sum(COUNTED.comments),
    gifts: sum(COUNTED.gifts),
    follows: sum(COUNTED.follows),
    likes: totals.length > 0 ? Math.max(...totals) - (totals[0] ?? 0) : 0,
  };
}

const lies = (at: Moment, lost: Lost): boolean => lost.some(([from, until]) => at >= from && at < until);

/** What is stored of a replay beside what was played, less what may be missing. */
export function judge(frames: readonly Heard[], lost: Lost, views: readonly BroadcastDetail[]): Verdict {
  const [view, ...others] = views;
  if (!view) return { lost: frames.length, doubled: 0, wrong: ['nothing is stored'] };
  const most = counted(frames);
  const least = lost.length > 0 ? counted(frames.filter(({ at }) => !lies(at, lost))) : most;
  // Without a running total there is nothing that likes could be exact by.
  const ids = (Object.keys(most) as (keyof Counts)[]).filter((id) => id !== 'likes' || most.likes > 0);
  const found = ids.map((id) => {
    const known = view.figures[id satisfies MetricId];
    const figure = 'figure' in known ? known.figure : null;
    const [low, high] = [figure?.value ?? figure?.low ?? 0, figure?.value ?? figure?.high ?? Infinity];
    return { id, missing: Math.max(0, least[id] - high), twice: Math.max(0, low - most[id]) };
  });
  const isLong = lost.some(([from, until]) => until - from > A_GAP);
  return {
    lost: found.reduce((sum, { missing }) => sum + missing, 0),
    doubled: found.reduce((sum, { twice }) => sum + twice, 0),
    wrong: [
      ...(others.length > 0 ? [`${views.length} broadcasts are made of one`] : []),
      ...(isLong && view.gaps.length === 0 ? ['what is missing is not seen as a gap'] : []),
      ...found.flatMap(({ id, missing, twice }) =>
        missing + twice > 0 ? [`${id}: ${missing} missing, ${twice} too many`] : [],
      ),
    ],
  };
}
