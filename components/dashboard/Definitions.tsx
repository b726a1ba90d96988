import { useEffect } from 'preact/hooks';
import { DEFINITIONS, GROUPS, type MetricId, metricsOf } from '../../utils/metrics/definitions.ts';
import type { Definition } from '../../utils/metrics/definitions/definition.ts';
import { saysOf, SET_SAYS } from '../../utils/metrics/says.ts';
import { SET_NAMES } from '../../utils/metrics/says/set-names.ts';
import { otherwise, SET_IDS } from '../../utils/metrics/sets.ts';
import { SIGN_IDS, SIGNS } from '../../utils/events/signs.ts';
import { RULE_SENTENCES } from '../../utils/recorder/rule-sentences.ts';
import { RULE_NAMES } from '../../utils/recorder/rules.ts';
import { SOURCES } from '../../utils/metrics/sources.ts';
import { MARKS } from '../../utils/settings/basis-marks.ts';
import { useSay } from '../controls/language.tsx';
import { PageTitle } from './PageTitle.tsx';

/** Every metric with what it counts, by ours and by the other definition sets; opened at one of them. */
export function Definitions({ metric }: { readonly metric?: MetricId | undefined }) {
  const { say, language } = useSay();
  useEffect(() => {
    if (metric) document.getElementById(metric)?.scrollIntoView({ block: 'center' });
  }, [metric]);
  return (
    <>
      <PageTitle text={say('dashboard.definitions')} />
      <p class="quiet">{say('dashboard.definitionsSays')}</p>
      <section class="sheet">
        <h2>{say('definitions.sets')}</h2>
        <dl class="definitions">
          {SET_IDS.map((id) => (
            <div key={id}>
              <dt>{SET_NAMES[id][language]}</dt>
              <dd>{SET_SAYS[id][language]}</dd>
            </div>
          ))}
        </dl>
      </section>
      {GROUPS.map((group) => (
        <section key={group} class="sheet">
          <h2>{say(`dashboard.${group}`)}</h2>
          <dl class="definitions">
            {metricsOf(group).map((id) => (
              <Entry key={id} id={id} open={id === metric} />
            ))}
          </dl>
        </section>
      ))}
      <section class="sheet">
        <h2>{say('definitions.rules')}</h2>
        <p class="quiet">{say('definitions.rulesSay')}</p>
        <dl class="definitions">
          {SIGN_IDS.map((sign) => (
            <div key={sign}>
              <dt>
                {RULE_NAMES[sign][language]} <code>{sign}</code>
              </dt>
              <dd>
                {RULE_SENTENCES[sign][language]} {say(`definitions.${SIGNS[sign]}`)}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

/** One metric: name, formula, what it counts in, how it is known and from what; then where others differ. */
function Entry({ id, open }: { readonly id: MetricId; readonly open: boolean }) {
  const { say, language } = useSay();
  const definition: Definition = DEFINITIONS[id];
  return (
    <div id={id} class={open ? 'definition-open' : undefined}>
      <dt>
        {say(`metrics.${id}`)} <code>{id}</code>
      </dt>
      <dd>
        <p>{saysOf(id, 'roomtally')[language]}</p>
        <p class="quiet">
          {say('definitions.countsIn', { unit: say(`definitions.${definition.unit}`) })} ·{' '}
          <span aria-hidden="true">{MARKS[definition.basis]}</span> {say(`metrics.${definition.basis}`)} ·{' '}
          {SOURCES[definition.source][language]}
        </p>
        {otherwise(id, 'roomtally').map(({ set }) => (
          <p key={set} class="definition-other">
            <strong>{SET_NAMES[set][language]}</strong> {saysOf(id, set)[language]}
          </p>
        ))}
      </dd>
    </div>
  );
}
