import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Listed } from '../../../utils/metrics/view.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { platformOf } from '../platforms.ts';
import { type Choice, isFiltered, unfiltered, WHOSE, whoseOf } from './choice.ts';
import { Days } from './Days.tsx';
import { optionsOf } from './options.ts';
import { Pick } from './Pick.tsx';

interface Props {
  readonly views: readonly Listed[];
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
  readonly platforms: readonly PlatformInfo[];
  /** How many are found; null while not all have been read. */
  readonly found: number | null;
  /** What stands at their end. */
  readonly children: ComponentChildren;
}

const plain = (values: readonly string[]) => values.map((value) => ({ value, text: value }));

/** Search and filters over the list. */
export function Filters({ views, choice, setChoice, platforms, found, children }: Props) {
  const { say, language } = useSay();
  const options = useMemo(() => optionsOf(views), [views]);
  const whose = whoseOf(choice, views);
  const pick = (part: Partial<Choice>): void => setChoice({ ...choice, ...part });
  const nameOf = (id: (typeof options.platforms)[number]): string => platformOf(platforms, id).name[language];
  const rooms = options.rooms.filter(
    ({ platform }) => choice.platform === '' || platform === choice.platform,
  );
  return (
    <search class="filters">
      <label class="filter-search">
        <Icon glyph="search" />
        <span class="unseen">{say('dashboard.search')}</span>
        <input
          type="search"
          placeholder={say('dashboard.search')}
          value={choice.search}
          onInput={({ currentTarget }) => pick({ search: currentTarget.value })}
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
              onChange={() => pick({ whose: each })}
            />
            <span>{say(`dashboard.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <Pick
        name={say('dashboard.platform')}
        none={say('dashboard.allPlatforms')}
        value={choice.platform}
        options={options.platforms.map((id) => ({ value: id, text: nameOf(id) }))}
        onPick={(platform) => pick({ platform, room: '' })}
      />
      <Pick
        name={say('list.room')}
        none={say('list.allRooms')}
        value={choice.room}
        options={rooms.map(({ name, platform, room, title }) => ({
          value: name,
          text: `${title ?? room} · ${nameOf(platform)}`,
        }))}
        onPick={(room) => pick({ room })}
      />
      <Pick
        name={say('list.host')}
        none={say('list.allHosts')}
        value={choice.host}
        options={plain(options.hosts)}
        onPick={(host) => pick({ host })}
      />
      <Pick
        name={say('list.tag')}
        none={say('list.allTags')}
        value={choice.tag}
        options={plain(options.tags)}
        onPick={(tag) => pick({ tag })}
      />
      <Days choice={choice} setChoice={setChoice} />
      {/* Where nothing is found it is said there. */}
      {isFiltered(choice) && found !== 0 && (
        <button type="button" onClick={() => setChoice({ ...unfiltered(choice), whose })}>
          {say('dashboard.clearFilters')}
        </button>
      )}
      <output class="quiet filter-count">
        {found === null ? say('list.readingOn') : say('dashboard.count', { count: found })}
      </output>
      {children}
    </search>
  );
}
