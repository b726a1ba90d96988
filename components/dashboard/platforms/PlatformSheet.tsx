import { NO_CURRENCY } from '../../../utils/settings/currency.ts';
import type { PlatformReport } from '../../../utils/metrics/health/report.ts';
import { textOf, UNKNOWN, writeAmount } from '../../../utils/settings/numbers.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { HealthMark } from './HealthMark.tsx';
import { KindTable } from './KindTable.tsx';

/** Methods that are told by name. */
const TOP = 8;

interface Props {
  readonly report: PlatformReport;
  readonly platform: PlatformInfo;
  readonly newest: string;
}

/** One platform: its state, what was heard and read of it, what usually comes. */
export function PlatformSheet({ report, platform, newest }: Props) {
  const { say, language } = useSay();
  const name = platform.name[language];
  const write = (value: number): string =>
    textOf(writeAmount(value, 'count', { language, currency: NO_CURRENCY, short: false }));
  const { health, last, frames, understood, recorders, unknown, pages } = report;
  return (
    <section class="sheet platform" aria-label={name}>
      <div class="platform-head">
        <h2>{name}</h2>
        <HealthMark health={health} />
        {(health === 'lost' || health === 'partly') && (
          <a href={newest} target="_blank" rel="noreferrer">
            {say('health.newest')}
          </a>
        )}
      </div>
      <dl class="platform-facts">
        <div>
          <dt>{say('health.last')}</dt>
          <dd>{last === null ? UNKNOWN : writeTime(last, 'dateTime', language)}</dd>
        </div>
        <div>
          <dt>{say('health.frames')}</dt>
          <dd>
            {say('health.framesSay', {
              frames: write(frames),
              understood: write(understood),
              recorders: write(recorders),
            })}
          </dd>
        </div>
        <div>
          <dt>{say('health.unknown')}</dt>
          <dd>
            {unknown.length === 0 && say('health.noUnknown')}
            <ul class="methods">
              {unknown.slice(0, TOP).map(([method, count]) => (
                <li key={method}>{say('health.methodCount', { method, count: write(count) })}</li>
              ))}
              {unknown.length > TOP && <li>{say('health.more', { count: write(unknown.length) })}</li>}
            </ul>
          </dd>
        </div>
      </dl>
      {pages.map((page) => (
        <KindTable key={page.page} page={page} platform={name} />
      ))}
    </section>
  );
}
