import { useId, useState } from 'preact/hooks';
import { notesOf } from '../../../utils/metrics/review/decided.ts';
import { nameOfPeriod } from '../../../utils/metrics/review/period.ts';
import type { Reviewed } from '../../../utils/metrics/review/reviewed.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { newReview, type Review } from '../../../utils/store/reviews.ts';
import type { ReviewRow } from '../../../utils/store/schema.ts';
import { moment } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData, PlatformInfo } from '../data.ts';
import { Reading } from '../Reading.tsx';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';
import { Decided } from './Decided.tsx';
import { NoteForm } from './NoteForm.tsx';

interface Props {
  readonly data: DashboardData;
  /** All broadcasts of the place. */
  readonly there: readonly Listed[];
  readonly reviewed: Reviewed;
  readonly platform: PlatformInfo;
}

/** What was decided last time and what came of it; what is decided now. */
export function Notes({ data, there, reviewed, platform }: Props) {
  const { say } = useSay();
  const title = useId();
  const { period } = reviewed;
  return (
    <section class="sheet review-notes" aria-labelledby={title}>
      <h2 id={title}>{say('review.notes')}</h2>
      <Reading of={useSource(data.reviews)}>
        {(all) => (
          <>
            <Decided all={all} there={there} reviewed={reviewed} platform={platform} />
            <p class="quiet">{say('review.notesSay')}</p>
            <Own
              key={nameOfPeriod(period)}
              data={data}
              period={nameOfPeriod(period)}
              notes={notesOf(all, period)}
            />
          </>
        )}
      </Reading>
    </section>
  );
}

interface OwnProps {
  readonly data: DashboardData;
  readonly period: string;
  readonly notes: readonly ReviewRow[];
}

function Own({ data, period, notes }: OwnProps) {
  const { say } = useSay();
  const { run, show } = useToast();
  const [edited, setEdited] = useState<ReviewRow['id'] | null>(null);
  // A form is made anew for each note that is written.
  const [written, setWritten] = useState(0);
  const store = (note: Review): void => {
    const text = say(note.deleted ? 'review.removed' : 'review.saved');
    run(async () => show({ text, undo: await data.review(note) }));
  };
  return (
    <>
      <ul class="review-list">
        {notes.map((note) => (
          <li key={note.id}>
            {edited === note.id ? (
              <NoteForm
                of={note}
                onSave={(part) => {
                  store({ ...note, ...part });
                  setEdited(null);
                }}
                onCancel={() => setEdited(null)}
              />
            ) : (
              <>
                <span class="review-text">{note.text}</span>
                {note.metric && <span class="quiet">{say(`metrics.${note.metric}`)}</span>}
                <button
                  type="button"
                  aria-label={say('review.editNamed', { text: note.text })}
                  onClick={() => setEdited(note.id)}
                >
                  {say('review.edit')}
                </button>
                <button
                  type="button"
                  class="danger"
                  aria-label={say('review.removeNamed', { text: note.text })}
                  onClick={() => store({ ...note, deleted: true })}
                >
                  {say('review.remove')}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <NoteForm
        key={written}
        of={{ text: '', metric: null }}
        onSave={(part) => {
          store(newReview(period, part, moment(Date.now())));
          setWritten(written + 1);
        }}
      />
    </>
  );
}
