import type { Conflict } from '../../../utils/exchange/archive/conflicts.ts';
import type { Change, Plan } from '../../../utils/exchange/archive/plan.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import type { BroadcastKey } from '../../../utils/units.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import { writeSaid } from './said.ts';

interface Props {
  readonly plan: Plan;
  /** What the files are called. */
  readonly files: readonly string[];
}

/** What an import would change, broadcast by broadcast. */
export function PlanTable({ plan: { changes }, files }: Props) {
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
              <ChangeRow key={change.key} change={change} changes={changes} files={files} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps extends Pick<Props, 'files'> {
  readonly change: Change;
  readonly changes: readonly Change[];
}

function ChangeRow({ change, changes, files }: RowProps) {
  const { say, language } = useSay();
  const { from, heard, conflicts } = change;
  const joined = (texts: readonly string[]): string => texts.join(say('dashboard.separator'));
  const titleAt = (key: BroadcastKey): string => {
    const found = changes.find((other) => other.key === key);
    return found ? titleOf(found) : key;
  };
  const written = (conflict: Conflict): string => {
    if (conflict.about === 'rows') return say('contradicted.rows');
    if (conflict.about === 'joined')
      return say('contradicted.joined_of', { said: writeSaid(conflict.said, titleAt, files, say) });
    return say(`contradicted.${conflict.about}_of`, { said: writeSaid(conflict.said, joined, files, say) });
  };
  return (
    <tr>
      <th scope="row">{titleOf(change)}</th>
      <td>{from !== null && writeTime(from, 'dateTime', language)}</td>
      <td>
        {say(`exchange.change_${change.change}`)}
        {heard > 0 && (
          <span class="quiet"> {say('exchange.heardMore', { time: writeDuration(heard, language) })}</span>
        )}
        {conflicts.map(written).map((sentence) => (
          <p key={sentence} class="dialog-conflict">
            <Icon glyph="warning" /> {sentence}
          </p>
        ))}
      </td>
    </tr>
  );
}

const titleOf = ({ title, room, key }: Change): string => title ?? room ?? key;
