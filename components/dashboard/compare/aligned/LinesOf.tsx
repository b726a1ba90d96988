import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { type AlignedMetric, type Curve, overOneAxis } from '../../../../utils/metrics/compare/aligned.ts';
import type { BroadcastKey } from '../../../../utils/units.ts';
import { UNKNOWN } from '../../../../utils/settings/numbers.ts';
import { NO_CURRENCY } from '../../../../utils/settings/currency.ts';
import { writeValue } from '../../../charts/count.ts';
import { drawLines } from '../../../charts/lines.ts';
import { CopyTable } from '../../../controls/CopyTable.tsx';
import { useSay } from '../../../controls/language.tsx';
import { Stroke } from './Stroke.tsx';

interface Props {
  readonly metric: AlignedMetric;
  /** Whether the axis tells the time of day. */
  readonly clock: boolean;
  readonly broadcasts: readonly { readonly key: BroadcastKey; readonly name: string }[];
  readonly curves: readonly Curve[];
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes from nought as hours and minutes; of a clock they begin anew each day. */
function writeMinutes(minutes: number, clock: boolean): string {
  const whole = Math.round(clock ? minutes % DAY : Math.abs(minutes));
  const [hours, rest] = [Math.floor(whole / HOUR), whole % HOUR];
  return `${!clock && minutes < 0 ? '−' : ''}${hours}:${String(rest).padStart(2, '0')}`;
}

/** One figure of several broadcasts over one another, and what each was where the pointer is. */
export function LinesOf({ metric, clock, broadcasts, curves }: Props) {
  const { say, language } = useSay();
  const host = useRef<HTMLDivElement>(null);
  const heading = useId();
  const [pointed, setPointed] = useState<number | null>(null);
  const written = JSON.stringify(curves);
  const { minutes, values } = useMemo(() => overOneAxis(JSON.parse(written) as readonly Curve[]), [written]);
  const told = values.some((own) => own.some((value) => value !== null));
  useEffect(() => {
    const gone = new AbortController();
    const writeX = (x: number): string => writeMinutes(x, clock);
    if (host.current && told)
      drawLines(
        host.current,
        { xs: minutes, values },
        { language, writeX, pointed: setPointed },
        gone.signal,
      );
    return () => gone.abort();
  }, [minutes, values, told, clock, language]);
  const write = (value: number | null | undefined): string =>
    value === null || value === undefined
      ? UNKNOWN
      : writeValue(Math.round(value), 'count', { language, currency: NO_CURRENCY });
  return (
    <section class="sheet aligned" aria-labelledby={heading}>
      <h2 id={heading}>{say(`metrics.${metric}`)}</h2>
      {told ? <div ref={host} aria-hidden="true" /> : <p class="quiet">{say('aligned.nothing')}</p>}
      {pointed !== null && minutes[pointed] !== undefined && (
        <p class="aligned-values">
          {writeMinutes(minutes[pointed], clock)}
          {values.map((own, index) => (
            <span key={broadcasts[index]?.key}>
              <Stroke index={index} /> {write(own[pointed])}
            </span>
          ))}
        </p>
      )}
      {told && (
        <details>
          <summary>{say('aligned.asTable')}</summary>
          <CopyTable name={say('aligned.asTable')} />
          <div class="list-scroll">
            <table class="compare-table">
              <thead>
                <tr>
                  <th scope="col">{say('aligned.minute')}</th>
                  {broadcasts.map(({ key, name }) => (
                    <th key={key} scope="col" class="number">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {minutes.map((minute, place) => (
                  <tr key={minute}>
                    <th scope="row">{writeMinutes(minute, clock)}</th>
                    {values.map((own, index) => (
                      <td key={broadcasts[index]?.key} class="number">
                        {write(own[place])}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
