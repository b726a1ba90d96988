import type { KindReport, PageReport } from '../../../utils/metrics/health/report.ts';
import { UNKNOWN } from '../../../utils/settings/numbers.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import { kindIn } from '../../../utils/settings/words/kinds.ts';
import { useSay } from '../../controls/language.tsx';
import { HealthMark } from './HealthMark.tsx';

interface Props {
  readonly page: PageReport;
  /** The platform's name. */
  readonly platform: string;
}

/** What one kind of a platform's pages usually sends, and when each last came. */
export function KindTable({ page, platform }: Props) {
  const { say, language } = useSay();
  const name = say(`common.${page.page}`);
  return (
    <details class="kinds">
      <summary>
        {say('health.kindsOf', { platform, page: name })} <HealthMark health={page.health} />
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('health.kind')}</th>
            <th scope="col">{say('health.kindNow')}</th>
            <th scope="col">{say('health.kindLast')}</th>
            <th scope="col">{say('health.kindVersion')}</th>
          </tr>
        </thead>
        <tbody>
          {page.kinds.map((each) => (
            <tr key={each.kind} class={each.missing ? 'kind-missing' : undefined}>
              <th scope="row">{kindIn(language, each.kind)}</th>
              <td>
                <Now of={each} lost={page.health === 'lost'} />
              </td>
              <td>{each.last === null ? UNKNOWN : writeTime(each.last, 'dateTime', language)}</td>
              <td>{each.version ?? UNKNOWN}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface NowProps {
  readonly of: KindReport;
  /** Nothing is understood now, whatever came before. */
  readonly lost: boolean;
}

/** Whether a kind comes, never came, or is missing since when. */
function Now({ of: { last, missing }, lost }: NowProps) {
  const { say, language } = useSay();
  if (!missing)
    return (
      <span class={last === null ? 'quiet' : undefined}>
        {say(last === null ? 'health.never' : lost ? 'health.lost' : 'health.comes')}
      </span>
    );
  const since = writeTime(missing.since, 'dateTime', language);
  const version = missing.sinceVersion;
  return (
    <strong>
      {version === null ? say('health.missing', { since }) : say('health.missingVersion', { since, version })}
    </strong>
  );
}
