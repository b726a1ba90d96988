import type { PlatformId } from '../../../utils/units.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { type Choice, WHOSE, type Whose } from './choice.ts';

interface Props {
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
  readonly whose: Whose;
  readonly platforms: readonly PlatformInfo[];
  readonly count: number;
}

/** Search and filters over the list. */
export function Filters({ choice, setChoice, whose, platforms, count }: Props) {
  const { say, language } = useSay();
  return (
    <search class="filters">
      <label class="filter-search">
        <Icon glyph="search" />
        <span class="unseen">{say('dashboard.search')}</span>
        <input
          type="search"
          placeholder={say('dashboard.search')}
          value={choice.search}
          onInput={({ currentTarget }) => setChoice({ ...choice, search: currentTarget.value })}
        />
      </label>
      <fieldset class="segments">
        <legend class="unseen">{say('dashboard.whose')}</legend>
        {WHOSE.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="whose"
              checked={each === whose}
              onChange={() => setChoice({ ...choice, whose: each })}
            />
            <span>{say(`dashboard.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <label>
        <span class="unseen">{say('dashboard.platform')}</span>
        <select
          value={choice.platform ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setChoice({ ...choice, platform: value === '' ? null : (value as PlatformId) })
          }
        >
          <option value="">{say('dashboard.allPlatforms')}</option>
          {platforms.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </select>
      </label>
      <output class="quiet filter-count">{say('dashboard.count', { count })}</output>
    </search>
  );
}
