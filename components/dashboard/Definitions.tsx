import { GROUPS, metricsOf } from '../../utils/metrics/definitions.ts';
import { useSay } from '../controls/language.tsx';
import { PageTitle } from './PageTitle.tsx';

/** Every metric with what it counts. */
export function Definitions() {
  const { say } = useSay();
  return (
    <>
      <PageTitle text={say('dashboard.definitions')} />
      <p class="quiet">{say('dashboard.definitionsSays')}</p>
      {GROUPS.map((group) => (
        <section key={group} class="sheet">
          <h2>{say(`dashboard.${group}`)}</h2>
          <dl class="definitions">
            {metricsOf(group).map((id) => (
              <div key={id}>
                <dt>{say(`metrics.${id}`)}</dt>
                <dd>{say(`metrics.${id}Says`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
