import type { ComponentChildren } from 'preact';
import type { Moment } from '../../../utils/units.ts';
import type { Span } from '../../charts/span.ts';
import { useSay } from '../../controls/language.tsx';

interface Props {
  readonly name: string;
  readonly from: Moment;
  readonly until: Moment;
  readonly onShow: (span: Span) => void;
  readonly children: ComponentChildren;
}

/** A time that leads to its stretch on the timeline. */
export function Jump({ name, from, until, onShow, children }: Props) {
  const { say } = useSay();
  return (
    <button
      type="button"
      class="jump"
      title={say('timeline.jumpNamed', { name })}
      onClick={() => onShow({ min: from / 1000, max: until / 1000 })}
    >
      {children}
    </button>
  );
}
