import { TABLE_IDS } from '../../../utils/exchange/tables/tables.ts';
import { useSay } from '../../controls/language.tsx';
import { type ExportChoice, toggled } from './choice.ts';

interface Props {
  readonly choice: ExportChoice;
  readonly setChoice: (choice: ExportChoice) => void;
}

/** Which tables, and what of them. */
export function Contents({ choice, setChoice }: Props) {
  const { say } = useSay();
  const { tables, viewers, mark, kind } = choice;
  return (
    <fieldset>
      <legend>{say('exchange.tables')}</legend>
      <div class="dialog-checks">
        {TABLE_IDS.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={tables.includes(id)}
              onChange={() => setChoice({ ...choice, tables: toggled(TABLE_IDS, tables, id) })}
            />{' '}
            {say(`exchange.${id}`)}
          </label>
        ))}
      </div>
      {tables.includes('events') && (
        <>
          <label>
            <input
              type="checkbox"
              checked={viewers}
              onChange={() => setChoice({ ...choice, viewers: !viewers })}
            />{' '}
            {say('exchange.viewers')}
          </label>
          <p class="quiet">{say('exchange.viewersSay')}</p>
        </>
      )}
      {kind === 'csv' && (
        <label>
          <input type="checkbox" checked={mark} onChange={() => setChoice({ ...choice, mark: !mark })} />{' '}
          {say('exchange.mark')}
        </label>
      )}
    </fieldset>
  );
}
