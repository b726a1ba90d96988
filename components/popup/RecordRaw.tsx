import { useId } from 'preact/hooks';
import { inARow } from '../../utils/settings/sentences.ts';
import { useSay } from '../controls/language.tsx';
import { writeSize } from '../controls/size.ts';

/** What is kept of a broadcast's raw traffic. */
export interface RawKept {
  readonly on: boolean;
  readonly frames: number;
  readonly bytes: number;
  /** How many days it stays. */
  readonly stay: number;
  readonly onTurn: (on: boolean) => void;
}

/** The switch that records a capture of the open pages of a broadcast. */
export function RecordRaw({ of, title }: { readonly of: RawKept; readonly title: string }) {
  const { say, language } = useSay();
  const note = useId();
  return (
    <div class="record-raw">
      <label class="choice">
        <input
          type="checkbox"
          checked={of.on}
          aria-label={say('capture.recordNamed', { title })}
          aria-describedby={note}
          onChange={({ currentTarget: { checked } }) => of.onTurn(checked)}
        />
        {say('capture.record')}
        {of.frames > 0 &&
          ` · ${say('capture.keptShort', {
            frames: of.frames.toLocaleString(language),
            size: writeSize(of.bytes, language),
          })}`}
      </label>
      <p id={note} class="recording-where">
        {inARow(
          language,
          say('capture.warning'),
          say('capture.stays', { days: of.stay }),
          say('capture.recordSays'),
        )}
      </p>
    </div>
  );
}
