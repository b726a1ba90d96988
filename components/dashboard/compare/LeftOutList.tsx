import { hrefOf } from '../../../utils/messages/routes.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import type { WordKey } from '../../../utils/settings/words.ts';
import { useSay } from '../../controls/language.tsx';
import { nameOf } from '../name.ts';
import type { Grouped } from './grouped.ts';

type Why = Grouped['leftOut'][number]['why'];

const REASONS = {
  running: 'compare.running',
  ungrouped: 'compare.ungrouped',
  boundsOnly: 'compare.boundsOnly',
  notSent: 'metrics.notSent',
  needsHistory: 'metrics.needsHistory',
  needsConsole: 'metrics.needsConsole',
  notYet: 'metrics.notYet',
  notBrought: 'metrics.notBrought',
  notEstimable: 'metrics.notEstimable',
} as const satisfies Readonly<Record<Why, WordKey>>;

/** The broadcasts that were not compared, each with why and the way to it. */
export function LeftOutList({ leftOut }: Pick<Grouped, 'leftOut'>) {
  const { say, language } = useSay();
  if (leftOut.length === 0) return null;
  return (
    <details class="sheet compare-left-out">
      <summary>{say('compare.leftOut', { count: leftOut.length })}</summary>
      <ul>
        {leftOut.map(({ view, why }) => (
          <li key={`${view.key} ${view.from}`}>
            <a href={hrefOf({ page: 'broadcast', key: view.key })}>{nameOf(view, say)}</a>{' '}
            <span class="quiet">
              {writeTime(view.from, 'dateTime', language)} · {say(REASONS[why])}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
