import { SET_SAYS } from '../../utils/metrics/says.ts';
import { SET_NAMES } from '../../utils/metrics/says/set-names.ts';
import { SET_IDS, type SetId } from '../../utils/metrics/sets.ts';
import { useDefinitions } from '../controls/definitions.tsx';
import { useSay } from '../controls/language.tsx';

/** By which definition set everything is computed. */
export function SetChoice({ onChoose }: { readonly onChoose: (set: SetId) => void }) {
  const { say, language } = useSay();
  const { set } = useDefinitions();
  return (
    <label class="set-choice" title={SET_SAYS[set][language]}>
      {say('definitions.set')}{' '}
      <select
        value={set}
        onChange={({ currentTarget }) => {
          const chosen = SET_IDS.find((id) => id === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {SET_IDS.map((id) => (
          <option key={id} value={id}>
            {SET_NAMES[id][language]}
          </option>
        ))}
      </select>
    </label>
  );
}
