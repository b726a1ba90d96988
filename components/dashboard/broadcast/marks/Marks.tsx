import { useId, useState } from 'preact/hooks';
import type { Marking } from '../../../../utils/messages/messages.ts';
import { type Mark, marksOf } from '../../../../utils/metrics/marks.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { writeTime } from '../../../../utils/settings/times.ts';
import { leadingOf, newMark } from '../../../../utils/store/marks.ts';
import { CopyTable } from '../../../controls/CopyTable.tsx';
import { useSay } from '../../../controls/language.tsx';
import type { DashboardData, PlatformInfo } from '../../data.ts';
import { useToast } from '../../toast.tsx';
import { MarkForm } from './MarkForm.tsx';
import { MarkLine } from './MarkLine.tsx';
import { useNameOf } from './useNameOf.ts';

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
}

/** Which marks are listed: all, the user's own, or those of a kind. */
type Shown = 'all' | 'own' | Mark['kind'];

/** What happened and when: the user's own marks, to be added and changed, among those that the traffic tells. */
export function Marks({ data, detail, platform }: Props) {
  const { say, language } = useSay();
  const { run, show } = useToast();
  const nameOf = useNameOf(detail, platform.currency);
  const [shown, setShown] = useState<Shown>('all');
  const [adding, setAdding] = useState<Marking | null>(null);
  const filter = useId();
  const all = marksOf(detail);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const listed = all.filter(({ kind, own }) => shown === 'all' || kind === shown || (shown === 'own' && own));
  const recorder = leadingOf(detail.recorders)?.id;

  const cellsOf = (marks: readonly Mark[]): string[][] => [
    [say('definitions.explainedAt'), say('report.until'), say('report.marks')],
    ...marks.map((mark) => [
      writeTime(mark.from, 'timeExact', language),
      mark.until === null ? '' : writeTime(mark.until, 'timeExact', language),
      nameOf(mark) ?? say(`marks.${mark.kind}`),
    ]),
  ];
  const store = (marking: Marking): void => {
    const name = say(`marks.${marking.kind}`);
    const text = say(marking.deleted ? 'marks.removed' : 'marks.saved', { name });
    run(async () => show({ text, undo: await data.mark(marking) }));
  };
  return (
    <section class="sheet marks" aria-label={say('marks.heading')}>
      <div class="marks-head">
        {all.length > 0 && (
          <span>
            <label for={filter}>{say('marks.show')}</label>{' '}
            <select
              id={filter}
              value={shown}
              onChange={({ currentTarget }) => setShown(currentTarget.value as Shown)}
            >
              {(['all', 'own', ...kinds] as const).map((kind) => (
                <option key={kind} value={kind}>
                  {say(`marks.${kind}`)}
                </option>
              ))}
            </select>
          </span>
        )}
        {listed.length > 0 && <CopyTable name={say('marks.heading')} cells={() => cellsOf(listed)} />}
        {recorder && (
          <button
            type="button"
            aria-expanded={adding !== null}
            onClick={() => setAdding(adding ? null : newMark({ recorder, at: detail.until }, 'note'))}
          >
            {say('marks.add')}
          </button>
        )}
      </div>
      {adding && (
        <MarkForm
          of={adding}
          onSave={(marking) => {
            setAdding(null);
            store(marking);
          }}
          onCancel={() => setAdding(null)}
        />
      )}
      {listed.length === 0 && (
        <p class="quiet">{say(all.length === 0 ? 'marks.none' : 'marks.noneOfKind')}</p>
      )}
      <ol class="marks-list">
        {listed.map((mark) => (
          <MarkLine
            key={mark.own?.id ?? `${mark.kind} ${mark.from} ${mark.what}`}
            mark={mark}
            name={nameOf(mark)}
            detail={detail}
            platform={platform}
            onStore={store}
          />
        ))}
      </ol>
    </section>
  );
}
