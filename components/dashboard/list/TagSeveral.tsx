import { useId, useState } from 'preact/hooks';
import type { Listed } from '../../../utils/metrics/view.ts';
import { LONGEST_TAG, tidyTags } from '../../../utils/store/tags.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import type { Source } from '../source.ts';
import { useSource } from '../useSource.ts';

interface Props {
  readonly views: readonly Listed[];
  readonly used: Source<readonly string[]>;
  /** Puts a tag on all of them, or takes it off those that have it. */
  readonly onTag: (tag: string, on: boolean) => void;
}

/** Tags of several broadcasts: those that some of them have, each with a way to take it off, and a field for more. */
export function TagSeveral({ views, used, onTag }: Props) {
  const { say } = useSay();
  const known = useSource(used);
  const [typed, setTyped] = useState('');
  const [id, listId] = [useId(), useId()];
  const counts = Map.groupBy(
    views.flatMap(({ tags }) => tags),
    (tag) => tag,
  );
  const add = (): void => {
    const [tag] = tidyTags([typed]);
    if (tag !== undefined) onTag(tag, true);
    setTyped('');
  };
  return (
    <>
      <button type="button" popovertarget={id}>
        {say('list.tagSeveral')}
      </button>
      <div id={id} popover="auto" class="list-tags" aria-label={say('list.tagSeveral')}>
        <form
          class="tags-add"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <input
            type="text"
            list={listId}
            aria-label={say('compare.addTag')}
            placeholder={say('compare.addTag')}
            maxLength={LONGEST_TAG}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <datalist id={listId}>
            {known.state === 'read' && known.value.map((tag) => <option key={tag}>{tag}</option>)}
          </datalist>
          <button type="submit">{say('compare.add')}</button>
        </form>
        <ul class="chips">
          {[...counts].map(([tag, all]) => (
            <li key={tag} class="chip">
              {tag} <span class="quiet">{all.length}</span>
              <button
                type="button"
                aria-label={say('compare.takeOffNamed', { tag })}
                onClick={() => onTag(tag, false)}
              >
                <Icon glyph="close" />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
