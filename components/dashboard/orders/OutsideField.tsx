import { useId, useState } from 'preact/hooks';
import { HIDDEN } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';

interface Props {
  readonly label: string;
  /** As it is stored; empty where nothing is. */
  readonly stored: string;
  /** What is stored is not shown; another number can be typed in. */
  readonly hidden: boolean;
  /** Answers whether that could be read. */
  readonly onText: (text: string) => boolean;
}

/** A number to be typed in. What cannot be read stays as it was typed, and is said not to be stored. */
export function OutsideField({ label, stored, hidden, onText }: Props) {
  const { say } = useSay();
  const [unread, setUnread] = useState(false);
  const problem = useId();
  const secret = hidden && stored !== '';
  return (
    <div class="orders-typed">
      <label>
        {label}
        <input
          key={`${stored} ${secret}`}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={unread}
          aria-describedby={problem}
          defaultValue={secret ? '' : stored}
          placeholder={secret ? HIDDEN : undefined}
          onChange={({ currentTarget: { value } }) =>
            // Who empties what was hidden from them takes back their own typing, and deletes nothing unseen.
            setUnread(secret && value === '' ? false : !onText(value))
          }
        />
      </label>
      <output id={problem} class="problem">
        {unread && say('brought.unread')}
      </output>
    </div>
  );
}
