import { useId, useState } from 'preact/hooks';
import { hrefOf } from '../../../utils/messages/routes.ts';
import type { BroadcastDetail, Listed } from '../../../utils/metrics/view.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import { type BroadcastKey, minutes } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { nameOf } from '../name.ts';
import { platformOf } from '../platforms.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastDetail;
}

/** Room and console of one broadcast may be opened this far apart. */
const NEAR = minutes(60);
const areNear = (a: Listed, b: BroadcastDetail): boolean =>
  a.from - NEAR < b.until && b.from - NEAR < a.until;

/** What the user joined to this broadcast, and the way to join it to another: each can be undone. */
export function Joining({ data, detail }: Props) {
  const { say } = useSay();
  const { run, show } = useToast();
  // A page that was loaded anew, or paused, is one page still.
  const parts = Map.groupBy(
    detail.recorders.filter(({ ownKey }) => ownKey !== undefined),
    ({ page, room, broadcast }) => `${say(`common.${page}`)} ${room ?? broadcast ?? ''}`.trim(),
  );
  const takeApart = async (keys: ReadonlySet<BroadcastKey>, name: string): Promise<void> => {
    const back: (() => Promise<void>)[] = [];
    for (const key of keys) back.push(await data.join(key, null));
    const undo = async (): Promise<void> => {
      for (const each of back) await each();
    };
    show({ text: say('bound.apart', { name }), undo });
  };
  return (
    <details class="sheet diagnostics" open={parts.size > 0}>
      <summary>{say('bound.joined')}</summary>
      <ul class="entries">
        {[...parts].map(([name, recorders]) => (
          <li key={name}>
            <span>{name}</span>{' '}
            <button
              type="button"
              aria-label={say('bound.takeApartNamed', { name })}
              onClick={() =>
                run(() => takeApart(new Set(recorders.flatMap(({ ownKey }) => ownKey ?? [])), name))
              }
            >
              {say('bound.takeApart')}
            </button>
          </li>
        ))}
      </ul>
      <JoinTo data={data} detail={detail} />
    </details>
  );
}

function JoinTo({ data, detail }: Props) {
  const { say, language } = useSay();
  const { run, show } = useToast();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const all = useSource(data.broadcasts);
  const others =
    all.state === 'read'
      ? all.value.filter((other) => other.key !== detail.key && areNear(other, detail))
      : [];
  if (others.length === 0) return null;
  const into = others.find(({ key }) => key === chosen) ?? others[0];
  const join = async (target: Listed): Promise<void> => {
    const undo = await data.join(detail.key, target.key);
    location.hash = hrefOf({ page: 'broadcast', key: target.key });
    show({ text: say('bound.joinedTo', { title: nameOf(target, say) }), undo });
  };
  return (
    <p>
      <label for={id}>{say('bound.joinTo')}</label>{' '}
      <select id={id} value={into?.key} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
        {others.map((other) => (
          <option key={other.key} value={other.key}>
            {[
              nameOf(other, say),
              platformOf(data.platforms, other.platform).name[language],
              writeTime(other.from, 'dateTimeExact', language),
            ].join(' · ')}
          </option>
        ))}
      </select>{' '}
      <button type="button" onClick={() => into && run(() => join(into))}>
        {say('bound.join')}
      </button>{' '}
      <span class="quiet">{say('bound.joinToSays')}</span>
    </p>
  );
}
