import { hrefOf } from '../../../utils/messages/routes.ts';
import { isRestart } from '../../../utils/metrics/restarts.ts';
import type { BroadcastDetail, Listed } from '../../../utils/metrics/view.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { nameOf } from '../name.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastDetail;
}

/** Offers to join a broadcast to the one that it probably goes on with; nothing is joined unasked. */
export function Restarted({ data, detail }: Props) {
  const { say, language } = useSay();
  const { run, show } = useToast();
  const all = useSource(data.broadcasts);
  const others = all.state === 'read' ? all.value : [];
  const own = others.find(({ key }) => key === detail.key);
  const before = own && others.find((other) => isRestart(own, other));
  const next = own && others.find((other) => isRestart(other, own));
  const other = before ?? next;
  if (!own || !other) return null;
  const [later, earlier] = before ? [own, before] : [other, own];
  const join = async (): Promise<void> => {
    const undo = await data.join(later.key, earlier.key);
    location.hash = hrefOf({ page: 'broadcast', key: earlier.key });
    show({ text: say('bound.joinedTo', { title: nameOf(earlier, say) }), undo });
  };
  const told = (each: Listed) => ({
    title: nameOf(each, say),
    time: writeTime(each.from, 'dateTime', language),
  });
  return (
    <p class="sheet restarted">
      {say(before ? 'marks.restart' : 'marks.restarted', told(other))}{' '}
      <button type="button" onClick={() => run(join)}>
        {say('marks.joinBoth')}
      </button>
    </p>
  );
}
