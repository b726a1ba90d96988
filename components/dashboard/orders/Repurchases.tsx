import { type Bought, REPURCHASE, repurchase } from '../../../utils/metrics/across/buyers.ts';
import { isEnough } from '../../../utils/metrics/statistics/wilson.ts';
import { NO_CURRENCY } from '../../../utils/settings/currency.ts';
import { textOf, UNKNOWN, writeAmount } from '../../../utils/settings/numbers.ts';
import { useSay } from '../../controls/language.tsx';

/** Which share of buyers bought again, as lines of a list. */
export function Repurchases({ of }: { readonly of: Bought }) {
  const { say, language } = useSay();
  const style = { language, currency: NO_CURRENCY, short: false };
  return (
    <>
      {(['repurchase7', 'repurchase30'] as const).map((id) => {
        const { some, all } = repurchase(of, REPURCHASE[id]);
        return (
          <div key={id}>
            <dt>{say(`orders.${id}`)}</dt>
            <dd>
              {isEnough(some, all)
                ? `${textOf(writeAmount(some / all, 'fraction', style))} · `
                : `${UNKNOWN} `}
              <span class="quiet">{say('orders.shareOf', { some, all })}</span>
            </dd>
          </div>
        );
      })}
    </>
  );
}
