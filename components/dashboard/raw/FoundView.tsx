import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { hrefOf } from '../../../utils/messages/routes.ts';
import { writeWindow } from '../../../utils/settings/times.ts';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { nameOf } from '../name.ts';
import { platformIn } from '../platforms.ts';
import { useToast } from '../toast.tsx';
import type { Found } from './data.ts';

/** The totals by which one sees what a capture adds. */
const TOTALS: readonly MetricId[] = [
  'coverage',
  'entries',
  'comments',
  'likes',
  'giftValue',
  'onlinePeak',
  'orders',
  'gmv',
];

interface Props {
  readonly found: Found;
  readonly data: DashboardData;
  readonly onFilled: () => void;
}

/** What a capture holds of one broadcast: its totals beside those that are here, and the way to fill it in. */
export function FoundView({ found, data, onFilled }: Props) {
  const { say, language } = useSay();
  const { run, show } = useToast();
  const { before, alone, after, known, filling } = found;
  const platform = platformIn(data.platforms, alone);
  const columns: readonly (readonly [word: 'before' | 'alone' | 'after', of: BroadcastDetail | null])[] = [
    ['before', before],
    ['alone', alone],
    ['after', after],
  ];
  const fill = async (): Promise<void> => {
    await data.fillIn([found]);
    show({ text: say('capture.filled', { title: nameOf(after, say) }) });
    location.hash = hrefOf({ page: 'broadcast', key: filling.key });
    onFilled();
  };
  return (
    <article class="found">
      <p>
        <strong>{nameOf(before ?? alone, say)}</strong> {platform.name[language]} ·{' '}
        {writeWindow(alone.from, alone.until, language)} ·{' '}
        {before ? (
          <a href={hrefOf({ page: 'broadcast', key: filling.key })}>{say('capture.fills')}</a>
        ) : (
          say('capture.isNew')
        )}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('capture.metric')}</th>
            {columns.map(([word]) => (
              <th key={word} scope="col" class="number">
                {say(`capture.${word}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TOTALS.filter((id) => 'figure' in after.figures[id]).map((id) => (
            <tr key={id}>
              <th scope="row">{say(`metrics.${id}`)}</th>
              {columns.map(([word, of]) => (
                <td key={word} class="number">
                  {of ? <FigureView id={id} known={of.figures[id]} platform={platform} shape="cell" /> : '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {known ? (
        <p>{say('capture.isKnown')}</p>
      ) : (
        <button type="button" class="primary" onClick={() => run(fill)}>
          {say(before ? 'capture.fill' : 'capture.add')}
        </button>
      )}
    </article>
  );
}
