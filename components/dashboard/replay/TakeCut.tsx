import { type Cut, cutOf } from '../../../utils/exchange/cuts/cut.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import { moment } from '../../../utils/units.ts';
import type { Span } from '../../charts/span.ts';
import { useSay } from '../../controls/language.tsx';
import { useToast } from '../toast.tsx';

interface Props {
  readonly span: Span;
  readonly onTake: (cut: Cut) => void;
}

/** Takes the stretch that the timeline shows into the cut list. */
export function TakeCut({ span, onTake }: Props) {
  const { say, language } = useSay();
  const { show } = useToast();
  const [from, until] = [moment(Math.round(span.min * 1000)), moment(Math.round(span.max * 1000))];
  const take = (): void => {
    onTake(cutOf({ from, until }, say('replay.taken', { time: writeTime(from, 'timeExact', language) })));
    show({ text: say('replay.added') });
  };
  return (
    <button type="button" class="replay-take" onClick={take}>
      {say('replay.take')}
    </button>
  );
}
