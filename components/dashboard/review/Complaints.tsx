import type { Reviewed } from '../../../utils/metrics/review/reviewed.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { isEnough } from '../../../utils/metrics/statistics/wilson.ts';
import { NO_CURRENCY } from '../../../utils/settings/currency.ts';
import { type Style, textOf, UNKNOWN, writeAmount } from '../../../utils/settings/numbers.ts';
import { useSay } from '../../controls/language.tsx';
import { writePoints } from '../compare/amounts.ts';

interface Counted {
  readonly looked: number;
  readonly complaints: number;
}

const countedIn = (views: readonly Listed[]): Counted => ({
  looked: views.reduce((sum, { topics }) => sum + (topics.looked ?? 0), 0),
  complaints: views.reduce((sum, { topics }) => sum + (topics.complaint ?? 0), 0),
});

const shareOf = ({ complaints, looked }: Counted): number | null =>
  isEnough(complaints, looked) ? complaints / looked : null;

/** How many of the comments that were looked through complain, by the preset words. */
export function Complaints({ reviewed }: { readonly reviewed: Reviewed }) {
  const { say, language } = useSay();
  const style: Style = { language, currency: NO_CURRENCY, short: true };
  const [now, before] = [countedIn(reviewed.views), countedIn(reviewed.before)];
  const [a, b] = [shareOf(before), shareOf(now)];
  return (
    <tr>
      <th scope="row">{say('review.complaints')}</th>
      {[now, before].map((counted, index) => (
        <td key={index === 0 ? 'now' : 'before'} class="number">
          {written(counted)}
        </td>
      ))}
      <td class="number">{a === null || b === null ? UNKNOWN : writePoints(b - a, style, say)}</td>
      <td colSpan={2} class="quiet">
        {now.looked === 0 && say('review.notLooked')}
      </td>
    </tr>
  );

  function written(counted: Counted) {
    if (counted.looked === 0) return UNKNOWN;
    const share = shareOf(counted);
    const [count, looked] = [counted.complaints, counted.looked].map((each) =>
      textOf(writeAmount(each, 'count', style)),
    ) as [string, string];
    return (
      <>
        {share === null
          ? say('review.complaintsOf', { count, looked })
          : textOf(writeAmount(share, 'fraction', style))}
        {share !== null && <span class="quiet">{say('review.complaintsOf', { count, looked })}</span>}
      </>
    );
  }
}
