import { useMemo } from 'preact/hooks';
import { TOPICS, type Topic } from '../../../utils/events/topics.ts';
import { hrefOf } from '../../../utils/messages/routes.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { NO_CURRENCY } from '../../../utils/settings/currency.ts';
import { writeValue } from '../../charts/count.ts';
import { useSay } from '../../controls/language.tsx';

interface Row {
  readonly topic: Topic;
  readonly total: number;
  readonly top: number;
  /** Minute by minute; null where nobody listened. */
  readonly counts: readonly (number | null)[];
}

function rowsOf({ minutes }: BroadcastDetail): Row[] {
  return TOPICS.map((topic) => {
    const counts = minutes.map(({ span, coverage }) => span.topics[topic] ?? (coverage > 0 ? 0 : null));
    const known = counts.map((count) => count ?? 0);
    return {
      topic,
      counts,
      total: known.reduce((sum, count) => sum + count, 0),
      top: known.reduce((most, count) => Math.max(most, count), 0),
    };
  });
}

/** What comments were about: how many in all, and when. */
export function Topics({ detail }: { readonly detail: BroadcastDetail }) {
  const { say, language } = useSay();
  const rows = useMemo(() => rowsOf(detail), [detail]);
  const looked = detail.minutes.reduce((sum, { span }) => sum + (span.topics.looked ?? 0), 0);
  if (looked === 0) return <p class="quiet">{say('topics.none')}</p>;
  const write = (count: number): string => writeValue(count, 'count', { language, currency: NO_CURRENCY });
  return (
    <>
      <p class="quiet">
        {say('topics.says', { count: write(looked) })}{' '}
        <a href={hrefOf({ page: 'settings' })}>{say('topics.edit')}</a>
      </p>
      <ul class="topics">
        {rows.map(({ topic, total, top, counts }) => (
          <li key={topic}>
            <span>{say(`topics.${topic}`)}</span>
            <strong class="number">{say('topics.total', { count: write(total) })}</strong>
            <Bars counts={counts} top={top} />
            <small class="quiet">{say('topics.perMinute', { count: write(top) })}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A thin bar a minute, as high as its count; where nobody listened there is none. */
function Bars({ counts, top }: Pick<Row, 'counts' | 'top'>) {
  const path = counts
    .flatMap((count, minute) => (count ? [`M${minute + 0.5} ${top}V${top - count}`] : []))
    .join('');
  return (
    <svg
      class="topic-bars"
      viewBox={`0 0 ${Math.max(1, counts.length)} ${Math.max(1, top)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
