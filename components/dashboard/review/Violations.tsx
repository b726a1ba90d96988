import { hrefOf } from '../../../utils/messages/routes.ts';
import type { Reviewed } from '../../../utils/metrics/review/reviewed.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { UNKNOWN } from '../../../utils/settings/numbers.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useSource } from '../useSource.ts';
import type { Violation } from './data.ts';

interface Props {
  readonly data: Pick<DashboardData, 'violations'>;
  readonly reviewed: Reviewed;
}

/** The violations that the user marked, each with the way to its broadcast. */
export function Violations({ data, reviewed }: Props) {
  const { say } = useSay();
  const read = useSource(data.violations);
  const all = read.state === 'read' ? read.value : [];
  const within = (views: readonly Listed[]): Violation[] => {
    const keys = new Set(views.map(({ key }) => key));
    return all.filter(({ key }) => keys.has(key));
  };
  const [now, before] = [within(reviewed.views), within(reviewed.before)];
  return (
    <tr>
      <th scope="row">{say('review.violations')}</th>
      <td class="number">{say('review.violationCount', { count: now.length })}</td>
      <td class="number">{say('review.violationCount', { count: before.length })}</td>
      <td class="number">{UNKNOWN}</td>
      <td colSpan={2}>
        {now.map(({ key, at, text }) => (
          <a key={`${key} ${at}`} class="review-violation" href={hrefOf({ page: 'broadcast', key })}>
            {text}
          </a>
        ))}
        <span class="quiet">{say('review.violationsSay')}</span>
      </td>
    </tr>
  );
}
