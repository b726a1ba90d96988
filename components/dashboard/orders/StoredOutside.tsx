import { OUTSIDE } from '../../../utils/exchange/outside/outside.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { useAmount } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';
import { nameOfPlace, roomsOf } from './places.ts';

interface Props {
  readonly data: DashboardData;
  readonly broadcasts: readonly Listed[];
}

/** What files told of, room by room, to be deleted again. */
export function StoredOutside({ data, broadcasts }: Props) {
  const { say, language } = useSay();
  const { show, run } = useToast();
  const amount = useAmount();
  const stored = useSource(data.outside);
  const rows = stored.state === 'read' ? stored.value.filter(({ broadcast }) => broadcast === null) : [];
  return (
    <>
      {roomsOf(broadcasts).flatMap((room) =>
        OUTSIDE.map((what) => {
          const own = rows.filter((row) => row.what === what && nameOfPlace(row) === nameOfPlace(room));
          const [first] = own;
          if (!first) return null;
          const style = { language, currency: first.currency ?? 'CNY', short: false };
          const sum = own.reduce((total, { value }) => total + value, 0);
          return (
            <p key={`${nameOfPlace(room)} ${what}`} class="orders-place">
              <span>
                {room.title} ·{' '}
                {say('brought.stored', {
                  count: own.length,
                  what: say(`brought.${what}`),
                  sum: amount(sum, what === 'adSpend' ? 'money' : 'count', style),
                })}
              </span>
              <button
                type="button"
                onClick={() =>
                  run(async () => {
                    const undo = await data.putOutside(own.map((row) => ({ ...row, deleted: true })));
                    show({ text: say('brought.removed'), undo });
                  })
                }
              >
                {say('orders.remove')}
              </button>
            </p>
          );
        }),
      )}
    </>
  );
}
