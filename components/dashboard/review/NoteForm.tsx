import { useId, useState } from 'preact/hooks';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import { INDICATORS } from '../../../utils/metrics/review/indicators.ts';
import { LONGEST_NOTE, type Review } from '../../../utils/store/reviews.ts';
import { useSay } from '../../controls/language.tsx';

type Written = Pick<Review, 'text' | 'metric'>;

interface Props {
  readonly of: Written;
  readonly onSave: (note: Written) => void;
  readonly onCancel?: () => void;
}

/** Makes or changes a note. */
export function NoteForm({ of, onSave, onCancel }: Props) {
  const { say } = useSay();
  const [textId, metricId] = [useId(), useId()];
  const [text, setText] = useState(of.text);
  const [metric, setMetric] = useState<MetricId | null>(of.metric);
  return (
    <form
      class="review-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onSave({ text, metric });
      }}
    >
      <span class="review-form-text">
        <label for={textId}>{say('review.note')}</label>
        <textarea
          id={textId}
          rows={2}
          required
          maxLength={LONGEST_NOTE}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </span>
      <span>
        <label for={metricId}>{say('review.noteMetric')}</label>
        <select
          id={metricId}
          value={metric ?? ''}
          onChange={({ currentTarget }) =>
            setMetric(INDICATORS.find((each) => each.metric === currentTarget.value)?.metric ?? null)
          }
        >
          <option value="">{say('review.noMetric')}</option>
          {INDICATORS.map((each) => (
            <option key={each.metric} value={each.metric}>
              {say(`metrics.${each.metric}`)}
            </option>
          ))}
        </select>
      </span>
      <button type="submit" class="primary">
        {say('review.save')}
      </button>
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {say('review.cancel')}
        </button>
      )}
    </form>
  );
}
