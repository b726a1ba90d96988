import type { Settings } from '../../../utils/settings/settings.ts';
import { useSay } from '../../controls/language.tsx';
import type { Change } from './change.ts';

interface Props {
  readonly settings: Settings;
  readonly change: Change;
}

/** How long the law has own broadcasts kept; an empty field sets none. */
export function LegalPeriod({ settings: { legalDays }, change }: Props) {
  const { say } = useSay();
  return (
    <>
      <div class="choices">
        <label>
          {say('copies.legal')}{' '}
          <input
            type="number"
            min={1}
            step={1}
            placeholder={say('copies.legalOff')}
            value={legalDays ?? ''}
            onChange={({ currentTarget: { value, valueAsNumber, validity } }) => {
              if (value === '') change((now) => ({ ...now, legalDays: null }));
              else if (validity.valid && Number.isInteger(valueAsNumber))
                change((now) => ({ ...now, legalDays: valueAsNumber }));
            }}
          />
        </label>
      </div>
      <p class="quiet">{say('copies.legalSays')}</p>
    </>
  );
}
