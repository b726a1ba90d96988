import { useId, useState } from 'preact/hooks';
import type { Marking } from '../../../../utils/messages/messages.ts';
import type { Mark } from '../../../../utils/metrics/marks.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { writeTime } from '../../../../utils/settings/times.ts';
import { markingOf } from '../../../../utils/store/marks.ts';
import type { Moment } from '../../../../utils/units.ts';
import { Icon } from '../../../controls/Icon.tsx';
import { useSay } from '../../../controls/language.tsx';
import type { PlatformInfo } from '../../data.ts';
import { AroundTable } from './AroundTable.tsx';
import { MarkForm } from './MarkForm.tsx';

interface Props {
  readonly mark: Mark;
  /** What it tells beside its kind. */
  readonly name: string | null;
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
  readonly onStore: (marking: Marking) => void;
}

/** One mark: when, what, and what the room did before and after it; the user's own can be changed. */
export function MarkLine({ mark, name, detail, platform, onStore }: Props) {
  const { say, language } = useSay();
  const [state, setState] = useState<'closed' | 'compared' | 'edited'>('closed');
  const panel = useId();
  const { kind, from, until, own } = mark;
  const time = (at: Moment): string => writeTime(at, 'timeExact', language);
  const called = `${say(`marks.${kind}`)} ${time(from)}`;
  const turn = (to: typeof state): void => setState(state === to ? 'closed' : to);
  return (
    <li>
      <div class="marks-line">
        <span class="marks-time">
          {time(from)}
          {until !== null && `–${time(until)}`}
        </span>
        <span class={own ? 'marks-kind marks-own' : 'marks-kind'}>
          {own && <Icon glyph="flag" />}
          {say(`marks.${kind}`)}
        </span>
        <span class="marks-what">{name}</span>
        <span class="marks-acts">
          <button
            type="button"
            aria-expanded={state === 'compared'}
            aria-controls={panel}
            aria-label={say('marks.compareNamed', { name: called })}
            onClick={() => turn('compared')}
          >
            {say('marks.compare')}
          </button>
          {own && (
            <>
              <button
                type="button"
                aria-expanded={state === 'edited'}
                aria-controls={panel}
                aria-label={say('marks.editNamed', { name: called })}
                onClick={() => turn('edited')}
              >
                {say('marks.edit')}
              </button>
              <button
                type="button"
                aria-label={say('marks.removeNamed', { name: called })}
                onClick={() => onStore({ ...markingOf(own), deleted: true })}
              >
                {say('marks.remove')}
              </button>
            </>
          )}
        </span>
      </div>
      <div id={panel}>
        {state === 'compared' && <AroundTable detail={detail} at={from} platform={platform} />}
        {state === 'edited' && own && (
          <MarkForm
            of={markingOf(own)}
            onSave={(marking) => {
              setState('closed');
              onStore(marking);
            }}
            onCancel={() => setState('closed')}
          />
        )}
      </div>
    </li>
  );
}
