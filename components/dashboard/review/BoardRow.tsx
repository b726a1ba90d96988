import { levelsOf } from '../../../utils/metrics/benchmarks.ts';
import { FEWEST_UNITS } from '../../../utils/metrics/compare/compare.ts';
import { placeIn, usualOf } from '../../../utils/metrics/review/band.ts';
import { changeOf, risenBy } from '../../../utils/metrics/review/change.ts';
import type { Indicator } from '../../../utils/metrics/review/indicators.ts';
import { apart } from '../../../utils/metrics/review/period.ts';
import type { Reviewed } from '../../../utils/metrics/review/reviewed.ts';
import { type Total, totalOf } from '../../../utils/metrics/review/total.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { NO_CURRENCY } from '../../../utils/settings/currency.ts';
import { type Style, textOf, UNKNOWN, writeChange } from '../../../utils/settings/numbers.ts';
import { useDefinitions } from '../../controls/definitions.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useAmount } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';
import { writePoints, writeRelative } from '../compare/amounts.ts';
import { Claims } from '../Claims.tsx';
import type { PlatformInfo } from '../data.ts';

interface Props {
  readonly indicator: Indicator;
  readonly reviewed: Reviewed;
  readonly platform: PlatformInfo;
  readonly benchmarks: Settings['benchmarks'];
}

/** One indicator: now, before, the change, whether it is one, and what is usual. */
export function BoardRow({ indicator, reviewed, platform, benchmarks }: Props) {
  const { say, language } = useSay();
  const { define } = useDefinitions();
  const { metric } = indicator;
  const [now, before] = [totalOf(reviewed.views, indicator), totalOf(reviewed.before, indicator)];
  return (
    <tr>
      <th scope="row">
        {say(`metrics.${metric}`)}
        {metric === 'uniqueViewers' && <span class="quiet">{say('review.perBroadcast')}</span>}
      </th>
      <TotalCell of={now} metric={metric} platform={platform} />
      <TotalCell of={before} metric={metric} platform={platform} />
      <td class="number">{writeRise(before, now)}</td>
      <Typical indicator={indicator} reviewed={reviewed} />
      <UsualCell indicator={indicator} reviewed={reviewed} platform={platform} benchmarks={benchmarks} />
    </tr>
  );

  /** Shares in percentage points, all else as a share of what it was. */
  function writeRise(from: Total, to: Total): string {
    const [a, b] = [valueOf(from), valueOf(to)];
    const style: Style = { language, currency: platform.currency, short: true };
    if (a === null || b === null) return UNKNOWN;
    if (define(metric).unit === 'fraction') return writePoints(b - a, style, say);
    const risen = risenBy(a, b);
    return risen === null ? UNKNOWN : textOf(writeChange(risen, 'fraction', style));
  }
}

const valueOf = ({ known }: Total): number | null =>
  'figure' in known && known.figure.chance !== 'few' ? known.figure.value : null;

interface TotalProps {
  readonly of: Total;
  readonly metric: Indicator['metric'];
  readonly platform: PlatformInfo;
}

function TotalCell({ of: { known, of, all }, metric, platform }: TotalProps) {
  const { say } = useSay();
  return (
    <td class="number">
      <FigureView id={metric} known={known} platform={platform} shape="cell" />
      {of > 0 && of < all && <span class="quiet">{say('review.ofSome', { of, all })}</span>}
    </td>
  );
}

/** The verdict on broadcasts in general, with the interval of the change where it tells something. */
function Typical({ indicator, reviewed }: Pick<Props, 'indicator' | 'reviewed'>) {
  const { say, language } = useSay();
  const { views, before, former, period } = reviewed;
  const comparison = changeOf(before, views, indicator, apart(former, period));
  const { verdict, rounds, relative } = comparison;
  const style: Style = { language, currency: NO_CURRENCY, short: true };
  const told = (): string => {
    if (verdict === 'notEnough')
      return say('review.notEnoughSays', {
        fewest: FEWEST_UNITS,
        before: comparison.base.units,
        now: comparison.other.units,
      });
    if (verdict === 'notAlternating')
      return say('review.notAlternatingSays', { rounds, fewest: FEWEST_UNITS });
    if (!relative) return '';
    const { value, interval } = writeRelative(relative, style, say);
    return interval === UNKNOWN ? value : `${value} · ${interval}`;
  };
  const certain = verdict === 'higher' || verdict === 'lower';
  return (
    <td>
      <span class={certain ? 'review-certain' : undefined}>{say(`review.${verdict}`)}</span>
      <span class="quiet">{told()}</span>
    </td>
  );
}

/** What is usual of a broadcast, where the period's middle one lies in it, and what reports claim. */
function UsualCell({ indicator, reviewed, platform, benchmarks }: Props) {
  const { say, language } = useSay();
  const { define } = useDefinitions();
  const amount = useAmount();
  const { unit } = define(indicator.metric);
  const style: Style = { language, currency: platform.currency, short: true };
  const write = (value: number): string => amount(value, unit, style);
  const usual = usualOf(reviewed.past, indicator);
  const own = usualOf(reviewed.views, indicator, 1);
  return (
    <td>
      {usual ? say('compare.bounds', { low: write(usual.low), high: write(usual.high) }) : UNKNOWN}
      <span class="quiet">
        {!usual && say('review.noUsual', { fewest: FEWEST_UNITS })}
        {usual && own && say(`review.${placeIn(usual, own.middle)}`, { middle: write(own.middle) })}
      </span>
      <Claims ids={levelsOf(indicator.metric)} own={benchmarks} write={write} />
    </td>
  );
}
