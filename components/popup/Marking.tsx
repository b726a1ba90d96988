import { useState } from 'preact/hooks';
import { LONGEST_TEXT, MARK_KINDS, type MarkKind } from '../../utils/metrics/mark-kinds.ts';
import { writeTime } from '../../utils/settings/times.ts';
import type { Moment } from '../../utils/units.ts';
import { Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';

/** A mark that was made: at what moment of the broadcast, and what takes it back. */
export interface Marked {
  readonly at: Moment;
  readonly undo: () => Promise<void>;
}
export type MarkNow = (kind: MarkKind, text: string) => Promise<Marked>;

type Told = { readonly kind: MarkKind; readonly marked: Marked } | 'failed' | null;

interface Props {
  readonly onMark: MarkNow;
  readonly title: string;
  /** Unfolded from the beginning. */
  readonly open?: boolean;
}

/** Marks the present moment of a broadcast; what was just marked can be taken back. */
export function Marking({ onMark, title, open = false }: Props) {
  const { say } = useSay();
  const [text, setText] = useState('');
  const [told, setTold] = useState<Told>(null);
  const mark = (kind: MarkKind): void => {
    onMark(kind, text).then(
      (marked) => {
        setText('');
        setTold({ kind, marked });
      },
      () => setTold('failed'),
    );
  };
  return (
    <details class="marking" open={open}>
      <summary>
        <Icon glyph="flag" />
        {say('marks.mark')}
      </summary>
      <input
        type="text"
        maxLength={LONGEST_TEXT}
        value={text}
        placeholder={say('marks.text')}
        aria-label={say('marks.text')}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <fieldset class="marking-kinds" aria-label={`${say('marks.mark')}: ${title}`}>
        {MARK_KINDS.map((kind) => (
          <button key={kind} type="button" class="quiet" onClick={() => mark(kind)}>
            {say(`marks.${kind}`)}
          </button>
        ))}
      </fieldset>
      <output class="marking-told">{told && <Answer told={told} onUndone={() => setTold(null)} />}</output>
    </details>
  );
}

function Answer({ told, onUndone }: { readonly told: NonNullable<Told>; readonly onUndone: () => void }) {
  const { say, language } = useSay();
  if (told === 'failed') return <>{say('marks.notMarked')}</>;
  const { kind, marked } = told;
  const time = writeTime(marked.at, 'timeExact', language);
  return (
    <>
      {say('marks.marked', { kind: say(`marks.${kind}`), time })}
      <button type="button" class="quiet" onClick={() => void marked.undo().then(onUndone)}>
        {say('marks.undo')}
      </button>
    </>
  );
}
