import { useId } from 'preact/hooks';
import { GROUPS, type MetricId, metricsOf } from '../../../utils/metrics/definitions.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { metricsShown, USUAL_METRICS } from './columns.ts';

interface Props {
  readonly data: DashboardData;
  /** The metrics that the user has chosen; null where the list has its usual ones. */
  readonly chosen: readonly string[] | null;
}

/** Chooses the metrics that the list has columns for. */
export function Columns({ data, chosen }: Props) {
  const { say } = useSay();
  const { run } = useToast();
  const id = useId();
  const shown = metricsShown(chosen);
  const choose = (columns: readonly MetricId[] | null): void =>
    run(() => data.changeSettings((now) => ({ ...now, columns: columns && [...columns] })));
  const toggle = (metric: MetricId, on: boolean): void => {
    const next = on ? [...shown, metric] : shown.filter((other) => other !== metric);
    const usual = next.length === USUAL_METRICS.length && USUAL_METRICS.every((one) => next.includes(one));
    choose(usual ? null : next);
  };
  return (
    <>
      <button type="button" popovertarget={id}>
        {say('list.columns')}
      </button>
      <div id={id} popover="auto" class="list-columns" aria-label={say('list.columns')}>
        <button type="button" disabled={chosen === null} onClick={() => choose(null)}>
          {say('list.usualColumns')}
        </button>
        {GROUPS.map((group) => (
          <fieldset key={group}>
            <legend>{say(`dashboard.${group}`)}</legend>
            {metricsOf(group).map((metric) => (
              <label key={metric}>
                <input
                  type="checkbox"
                  checked={shown.includes(metric)}
                  onChange={({ currentTarget: { checked } }) => toggle(metric, checked)}
                />
                {say(`metrics.${metric}`)}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </>
  );
}
