import type { Moment } from '../../../utils/units.ts';
import type { Span } from '../../charts/span.ts';
import { useSay } from '../../controls/language.tsx';

interface Props {
  /** What is seen of it. */
  readonly time: string;
  /** What it is the time of. */
  readonly name: string;
  readonly from: Moment;
  readonly until: Moment;
  readonly onShow: (span: Span) => void;
}

/** A time that leads to its stretch on the timeline. */
export function Jump({ time, name, from, until, onShow }: Props) {
  const { say } = useSay();
  return (
    <button
      type="button"
      class="jump"
      title={say('timeline.jump')}
      aria-label={say('timeline.jumpNamed', { time, name })}
      onClick={() => onShow({ min: from / 1000, max: until / 1000 })}
    >
      {time}
    </button>
  );
}
