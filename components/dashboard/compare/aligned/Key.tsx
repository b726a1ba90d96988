import { hrefOf } from '../../../../utils/messages/routes.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { writeTime } from '../../../../utils/settings/times.ts';
import { useSay } from '../../../controls/language.tsx';
import { nameOf } from '../../name.ts';
import { Stroke } from './Stroke.tsx';

/** Which line is whose. */
export function Key({ details }: { readonly details: readonly BroadcastDetail[] }) {
  const { say, language } = useSay();
  return (
    <ul class="aligned-key">
      {details.map((detail, index) => (
        <li key={detail.key}>
          <Stroke index={index} />
          <a href={hrefOf({ page: 'broadcast', key: detail.key })}>{nameOf(detail, say)}</a>
          <span class="quiet">{writeTime(detail.from, 'dateTime', language)}</span>
        </li>
      ))}
    </ul>
  );
}
