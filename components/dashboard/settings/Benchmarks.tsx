import {
  type Benchmark,
  type BenchmarkId,
  BENCHMARKS,
  BENCHMARK_IDS,
  benchmarkOf,
} from '../../../utils/metrics/benchmarks.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { useSay } from '../../controls/language.tsx';
import type { Change } from './change.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Settings;
  readonly change: Change;
}

type End = 'low' | 'high';

/** Shares and changes are typed as percent. */
const scaleOf = ({ kind }: Benchmark): number => (kind === 'row' ? 1 : 100);

/** What is set until the user sets something else. */
function bandOf(benchmark: Benchmark): string {
  const { low, high } = benchmark;
  const written = (end: number | null): string =>
    end === null ? '' : String(Number((end * scaleOf(benchmark)).toPrecision(12)));
  return low === high ? written(low) : `${written(low)}–${written(high)}`;
}

/** The numbers of industry reports, in whose place the user may put others. */
export function Benchmarks({ settings, change }: Props) {
  const { say, language } = useSay();
  const field = (id: BenchmarkId, end: End) => {
    const benchmark = benchmarkOf(id, settings.benchmarks);
    const scale = scaleOf(benchmark);
    const value = benchmark[end];
    return (
      <input
        type="number"
        step="any"
        aria-label={say(`tuning.${end}Named`, { claim: BENCHMARKS[id].claim[language] })}
        value={value === null ? '' : Number((value * scale).toPrecision(12))}
        onChange={({ currentTarget: { value: typed, valueAsNumber, validity } }) => {
          if (!validity.valid) return;
          const { low, high } = benchmark;
          const set = { low, high, [end]: typed === '' ? null : valueAsNumber / scale };
          change((now) => ({ ...now, benchmarks: { ...now.benchmarks, [id]: set } }));
        }}
      />
    );
  };
  return (
    <Section
      title={say('tuning.benchmarks')}
      says={say('tuning.benchmarksSay')}
      reset={{ settings, change, of: ['benchmarks'] }}
    >
      <table class="settings-table">
        <thead>
          <tr>
            <th scope="col">{say('tuning.claim')}</th>
            <th scope="col">{say('tuning.low')}</th>
            <th scope="col">{say('tuning.high')}</th>
            <th scope="col">{say('tuning.byDefault')}</th>
          </tr>
        </thead>
        <tbody>
          {BENCHMARK_IDS.map((id) => (
            <tr key={id}>
              <th scope="row">{BENCHMARKS[id].claim[language]}</th>
              <td>{field(id, 'low')}</td>
              <td>
                {field(id, 'high')}{' '}
                <span class="quiet">{BENCHMARKS[id].kind === 'row' ? say('tuning.row') : '%'}</span>
              </td>
              <td class="quiet">{bandOf(BENCHMARKS[id])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
