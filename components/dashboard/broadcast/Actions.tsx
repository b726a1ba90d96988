import { useMemo } from 'preact/hooks';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { Exchange } from '../exchange/Exchange.tsx';
import { nameOf } from '../name.ts';
import { platformOf } from '../platforms.ts';
import { Report } from '../report/Report.tsx';
import { hrefOf } from '../../../utils/messages/routes.ts';
import { SetChoice } from '../SetChoice.tsx';
import { useSource } from '../useSource.ts';
import { useToast } from '../toast.tsx';
import { QuickFiles } from './QuickFiles.tsx';

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastDetail;
}

/** What can be done with a broadcast. */
export function Actions({ data, detail }: Props) {
  const { say } = useSay();
  const { show, run } = useToast();
  const { key, platform, room, mine, kept } = detail;
  // One's own broadcasts stay anyway: what may go is a copy.
  const settings = useSource(data.settings);
  const copied = settings.state === 'read' && settings.value.copies !== null;
  const views = useMemo(() => [detail], [detail]);
  const byConsole = detail.recorders.some(({ page }) => page === 'console');
  /** Why nothing is to be chosen about whose room it is. */
  const fixed = byConsole ? 'dashboard.myRoomByConsole' : room === null ? 'dashboard.myRoomUnknown' : null;

  const remove = async (): Promise<void> => {
    const undo = await data.remove(key);
    location.hash = hrefOf({ page: 'list' });
    show({ text: say('dashboard.removed', { title: nameOf(detail, say) }), undo });
  };

  return (
    <div class="actions">
      <div class="actions-row">
        <Exchange
          data={data}
          views={views}
          primary
          renderQuick={(close) => <QuickFiles detail={detail} onDone={close} />}
        />
        <Report
          detail={detail}
          platform={platformOf(data.platforms, platform)}
          label={say('report.report')}
        />
        <button type="button" class="danger" onClick={() => run(remove)}>
          {say('dashboard.remove')}
        </button>
      </div>
      <div class="actions-row">
        <SetChoice
          onChoose={(definitions) => run(() => data.changeSettings((now) => ({ ...now, definitions })))}
        />
        {fixed && <span class="quiet">{say(fixed)}</span>}
        <label>
          <input
            type="checkbox"
            checked={mine}
            disabled={fixed !== null}
            onChange={({ currentTarget: { checked } }) => {
              if (room !== null) run(() => data.setMine(platform, room, checked));
            }}
          />{' '}
          {say('dashboard.myRoom')}
        </label>
        {(!mine || copied) && (
          <label>
            <input
              type="checkbox"
              checked={kept}
              onChange={({ currentTarget: { checked } }) => run(() => data.keep(key, checked))}
            />{' '}
            {say('dashboard.keepThis')}
          </label>
        )}
      </div>
    </div>
  );
}
