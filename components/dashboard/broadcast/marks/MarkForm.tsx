import { useId, useState } from 'preact/hooks';
import { isoTime, localZone } from '../../../../utils/exchange/zone.ts';
import type { Marking } from '../../../../utils/messages/messages.ts';
import { LONGEST_TEXT, MARK_KINDS } from '../../../../utils/metrics/mark-kinds.ts';
import { type Moment, moment } from '../../../../utils/units.ts';
import { useSay } from '../../../controls/language.tsx';
import { useLeaving } from './useLeaving.ts';

interface Props {
  readonly of: Marking;
  readonly onSave: (marking: Marking) => void;
  readonly onCancel: () => void;
}

/** A moment as the browser's own field holds it, by the computer's zone and to the second. */
const written = (at: Moment): string => isoTime(at, localZone()).slice(0, 19);
const read = (text: string): Moment | null => {
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? null : moment(at);
};

/** Makes or changes a mark. Escape leaves it; the focus goes back to what opened it. */
export function MarkForm({ of, onSave, onCancel }: Props) {
  const { say } = useSay();
  const [marking, setMarking] = useState(of);
  const change = (part: Partial<Marking>): void => setMarking({ ...marking, ...part });
  const { kind, at, until, text } = marking;
  const [kindId, fromId, untilId, textId] = [useId(), useId(), useId(), useId()];
  const form = useLeaving(onCancel);
  return (
    <form
      ref={form}
      class="marks-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(marking);
      }}
    >
      <span>
        <label for={kindId}>{say('marks.kind')}</label>
        <select
          id={kindId}
          value={kind}
          onChange={({ currentTarget }) =>
            change({ kind: MARK_KINDS.find((each) => each === currentTarget.value) ?? kind })
          }
        >
          {MARK_KINDS.map((each) => (
            <option key={each} value={each}>
              {say(`marks.${each}`)}
            </option>
          ))}
        </select>
      </span>
      <span>
        <label for={fromId}>{say('marks.from')}</label>
        <input
          id={fromId}
          type="datetime-local"
          step={1}
          required
          value={written(at)}
          onChange={({ currentTarget }) => change({ at: read(currentTarget.value) ?? at })}
        />
      </span>
      <span>
        <label for={untilId}>{say('marks.until')}</label>
        <input
          id={untilId}
          type="datetime-local"
          step={1}
          min={written(at)}
          value={until === null ? '' : written(until)}
          onChange={({ currentTarget }) => change({ until: read(currentTarget.value) })}
        />
      </span>
      <span class="marks-text">
        <label for={textId}>{say(kind === 'host' ? 'marks.hostName' : 'marks.text')}</label>
        <input
          id={textId}
          type="text"
          maxLength={LONGEST_TEXT}
          value={text}
          onInput={({ currentTarget }) => change({ text: currentTarget.value })}
        />
      </span>
      <span class="marks-acts">
        <button type="submit" class="primary">
          {say('marks.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('marks.cancel')}
        </button>
      </span>
    </form>
  );
}
