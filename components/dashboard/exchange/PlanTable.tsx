import type { Change, Conflict, Plan } from '../../../utils/exchange/archive/plan.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';

/** What an import would change, broadcast by broadcast. */
export function PlanTable({ plan: { changes } }: { readonly plan: Plan }) {
  const { say } = useSay();
  const count = (wanted: Change['change']): number =>
    changes.filter(({ change }) => change === wanted).length;
  const counts = { added: count('new'), gained: count('gains'), same: count('nothing') };
  return (
    <>
      <p>{say('exchange.willChange', counts)}</p>
      <div class="dialog-list">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('dashboard.titleAndRoom')}</th>
              <th scope="col">{say('dashboard.started')}</th>
              <th scope="col">{say('exchange.change')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeRow key={change.key} change={change} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ChangeRow({ change }: { readonly change: Change }) {
  const { say, language } = useSay();
  const { title, room, key, from, heard, conflicts } = change;
  return (
    <tr>
      <th scope="row">{title ?? room ?? key}</th>
      <td>{from !== null && writeTime(from, 'dateTime', language)}</td>
      <td>
        {say(`exchange.change_${change.change}`)}
        {heard > 0 && (
          <span class="quiet"> {say('exchange.heardMore', { time: writeDuration(heard, language) })}</span>
        )}
        {conflicts.map((conflict) => (
          <Contradiction key={conflict.about} conflict={conflict} />
        ))}
      </td>
    </tr>
  );
}

function Contradiction({ conflict }: { readonly conflict: Conflict }) {
  const { say } = useSay();
  const joined = (texts: readonly string[]): string => texts.join(say('dashboard.separator'));
  return (
    <p class="dialog-conflict">
      <Icon glyph="warning" />{' '}
      {conflict.about === 'rows'
        ? say('exchange.conflict_rows')
        : say(`exchange.conflict_${conflict.about}`, {
            here: joined(conflict.here),
            there: joined(conflict.there),
          })}
    </p>
  );
}
