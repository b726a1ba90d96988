import { useId, useRef, useState } from 'preact/hooks';
import type { BroadcastView } from '../../../utils/metrics/view.ts';
import { LONGEST_TAG, MOST_TAGS, tidyTags } from '../../../utils/store/tags.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';

/** Either comma: Chinese keyboards write the wide one. */
const COMMA = /[,，]/;

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastView;
}

/** What the user says of a broadcast: each tag with a way to take it off, and a field for more. */
export function Tags({ data, detail: { key, tags } }: Props) {
  const { say } = useSay();
  const { show, run } = useToast();
  const used = useSource(data.tags);
  const [typed, setTyped] = useState('');
  const [nameId, saysId, listId] = [useId(), useId(), useId()];
  const field = useRef<HTMLInputElement>(null);
  const full = tags.length >= MOST_TAGS;

  const change = (how: (tags: readonly string[]) => readonly string[], text: string): void =>
    run(async () => show({ text, undo: await data.tag(key, how) }));
  const add = (texts: readonly string[]): void => {
    const added = tidyTags(texts).filter((tag) => !tags.includes(tag));
    if (added.length === 0) return;
    change(
      (now) => [...now, ...added],
      say('compare.tagAdded', { tag: added.join(say('compare.separator')) }),
    );
  };
  const takeOff = (tag: string): void => {
    change((now) => now.filter((other) => other !== tag), say('compare.tagTaken', { tag }));
    // The button goes with its tag: the focus must not get lost.
    field.current?.focus();
  };
  /** A comma ends a tag; several may be pasted at once. */
  const type = (text: string): void => {
    const parts = text.split(COMMA);
    setTyped(parts.pop() ?? '');
    add(parts);
  };

  return (
    <section class="tags" aria-labelledby={nameId}>
      <h2 id={nameId}>{say('compare.tags')}</h2>
      <ul class="chips">
        {tags.map((tag) => (
          <li key={tag} class="chip">
            {tag}
            <button
              type="button"
              aria-label={say('compare.takeOffNamed', { tag })}
              onClick={() => takeOff(tag)}
            >
              <Icon glyph="close" />
            </button>
          </li>
        ))}
      </ul>
      <form
        class="tags-add"
        onSubmit={(event) => {
          event.preventDefault();
          add([typed]);
          setTyped('');
        }}
      >
        <input
          ref={field}
          type="text"
          list={listId}
          aria-label={say('compare.addTag')}
          aria-describedby={saysId}
          placeholder={say('compare.addTag')}
          maxLength={LONGEST_TAG * MOST_TAGS}
          value={typed}
          readOnly={full}
          onInput={({ currentTarget: { value } }) => type(value)}
        />
        <datalist id={listId}>
          {used.state === 'read' &&
            used.value.filter((tag) => !tags.includes(tag)).map((tag) => <option key={tag}>{tag}</option>)}
        </datalist>
        <button type="submit" disabled={full}>
          {say('compare.add')}
        </button>
      </form>
      <p id={saysId} class="quiet">
        {full ? say('compare.tagsFull', { count: MOST_TAGS }) : say('compare.tagsSay')}
      </p>
    </section>
  );
}
