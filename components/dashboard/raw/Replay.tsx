import { MOST_FILE } from '../../../utils/exchange/har/read.ts';
import { CaptureError } from '../../../utils/exchange/har/schema.ts';
import { writeCoverage } from '../../../utils/settings/numbers.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { reasonOf } from '../reason.ts';
import type { Found } from './data.ts';
import { FoundView } from './FoundView.tsx';
import { writeSize } from '../../controls/size.ts';

/** How far a replay is. */
export type Course =
  | { readonly state: 'replaying'; readonly name: string; readonly done: number }
  | { readonly state: 'found'; readonly name: string; readonly found: readonly Found[] }
  | { readonly state: 'failed'; readonly name: string; readonly error: unknown };

interface Props {
  readonly course: Course;
  readonly data: DashboardData;
  readonly onClose: () => void;
}

/** A capture that is replayed: how far it is, what it holds, or what is wrong with it. */
export function Replay({ course, data, onClose }: Props) {
  const { say, language } = useSay();
  const { name } = course;
  return (
    <section class="sheet replayed" aria-live="polite">
      {course.state === 'replaying' && (
        <p>{say('capture.replaying', { name, done: writeCoverage(course.done, language) })}</p>
      )}
      {course.state === 'failed' && <Problem name={name} error={course.error} />}
      {course.state === 'found' && (
        <>
          <h2>{say('capture.found', { name })}</h2>
          {course.found.map((found) => (
            <FoundView
              key={found.filling.added.recorders[0]?.id}
              found={found}
              data={data}
              onFilled={onClose}
            />
          ))}
        </>
      )}
      <button type="button" onClick={onClose}>
        {say(course.state === 'replaying' ? 'capture.cancel' : 'capture.dismiss')}
      </button>
    </section>
  );
}

function Problem({ name, error }: { readonly name: string; readonly error: unknown }) {
  const { say, language } = useSay();
  if (!(error instanceof CaptureError))
    return <p role="alert">{say('dashboard.actionFailed', { reason: reasonOf(error) })}</p>;
  const { problem, where } = error;
  if (problem === 'har') return <p role="alert">{say('capture.har', { name, where: where || '{}' })}</p>;
  const size = writeSize(MOST_FILE, language);
  if (problem === 'tooLarge') return <p role="alert">{say('capture.tooLarge', { name, size })}</p>;
  return <p role="alert">{say(`capture.${problem}`, { name })}</p>;
}
