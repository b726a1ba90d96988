import { useMemo } from 'preact/hooks';
import { hrefOf } from '../../../utils/messages/routes.ts';
import { marking } from '../../monitor/marking.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { Looks } from '../../../utils/settings/settings.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { between } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import type { Followed } from '../../monitor/follower.ts';
import { Silent } from '../../monitor/Silent.tsx';
import { Marking } from '../../popup/Marking.tsx';
import type { DashboardData } from '../data.ts';
import { nameOf } from '../name.ts';
import { platformIn } from '../platforms.ts';
import { NextProduct } from '../plan/NextProduct.tsx';
import { Reading } from '../Reading.tsx';
import { useSource } from '../useSource.ts';
import { LiveAlerts } from './LiveAlerts.tsx';
import { LiveFigures } from './LiveFigures.tsx';
import { LiveProduct } from './LiveProduct.tsx';
import { OnlineHour } from './OnlineHour.tsx';

interface Props {
  readonly data: DashboardData;
  readonly of: Followed;
  readonly looks: Looks;
}

/** One room in full: its figures against what is usual, its product, its alerts, its marks. */
export function Enlarged({ data, of, looks }: Props) {
  const { say } = useSay();
  const source = useMemo(() => data.detail(of.key), [data, of.key]);
  return (
    <section class="live-enlarged sheet">
      <Reading of={useSource(source)}>
        {(detail) =>
          detail ? (
            <Whole data={data} of={of} looks={looks} detail={detail} />
          ) : (
            <p class="quiet">{say('dashboard.reading')}</p>
          )
        }
      </Reading>
    </section>
  );
}

function Whole({ data, of, looks, detail }: Props & { readonly detail: BroadcastDetail }) {
  const { say, language } = useSay();
  const platform = platformIn(data.platforms, detail);
  const title = nameOf(detail, say);
  return (
    <>
      <div class="live-title">
        <h2>
          <a href={hrefOf({ page: 'broadcast', key: detail.key })}>{title}</a>
        </h2>
        <span class="quiet">
          {[
            platform.name[language],
            say('popup.since', { time: writeTime(detail.from, 'time', language) }),
            writeDuration(between(detail.from, detail.until), language),
          ].join(' · ')}
        </span>
        <Silent recorders={of.recorders} />
      </div>
      <LiveFigures detail={detail} platform={platform} looks={looks} />
      <OnlineHour detail={detail} />
      <LiveProduct detail={detail} platform={platform} />
      <NextProduct data={data} detail={detail} />
      <LiveAlerts detail={detail} currency={platform.currency} />
      <div class="live-marks">
        <Marking open onMark={marking(of.recorders)} title={title} />
        <ul>
          {detail.marks
            .slice(-MARKS)
            .toReversed()
            .map(({ id, at, kind, text }) => (
              <li key={id}>
                <time>{writeTime(at, 'timeExact', language)}</time> {say(`marks.${kind}`)} {text}
              </li>
            ))}
        </ul>
      </div>
    </>
  );
}

/** The newest are told. */
const MARKS = 6;
