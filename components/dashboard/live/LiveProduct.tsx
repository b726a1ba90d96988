import type { Explained } from '../../../utils/metrics/explained.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { between, seconds } from '../../../utils/units.ts';
import { EXPLAINED_COLUMNS } from '../broadcast/explained-columns.ts';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';

interface Props {
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
}

/** An explanation that reaches to what was heard last, but for a slot, goes on. */
const SLOT = seconds(10);

const goingOn = ({ explained, until }: BroadcastDetail): Explained | null => {
  const last = explained.at(-1);
  return last && between(last.until, until) <= SLOT ? last : null;
};

/** The product that is being explained, and how it goes so far. */
export function LiveProduct({ detail, platform }: Props) {
  const { say, language } = useSay();
  const now = goingOn(detail);
  if (!now) return <p class="quiet">{say(detail.complete ? 'live.noProduct' : 'timeline.readingLog')}</p>;
  return (
    <section class="live-product" aria-label={say('live.product')}>
      <h3>
        {say('live.productNow', {
          item: now.item,
          time: writeTime(now.from, 'timeExact', language),
          length: writeDuration(between(now.from, now.until), language),
        })}
      </h3>
      <div class="live-figures">
        {EXPLAINED_COLUMNS.map(({ id, of }) => (
          <FigureView key={id} id={id} known={of(now)} platform={platform} />
        ))}
      </div>
    </section>
  );
}
