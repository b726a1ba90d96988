import { useId, useMemo } from 'preact/hooks';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { isPlatformPage } from '../../../utils/platforms/platform.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import { writeTime, writeWindow } from '../../../utils/settings/times.ts';
import { MOST_RAW } from '../../../utils/store/raw.ts';
import type { KeepingRow } from '../../../utils/store/schema.ts';
import { after, days, earlier, later, moment } from '../../../utils/units.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import { downloadText } from '../broadcast/download.ts';
import type { DashboardData } from '../data.ts';
import { nameOf } from '../name.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';
import { useCapture } from './CaptureProvider.tsx';
import { SaveReplaced } from './SaveReplaced.tsx';
import { writeSize } from '../../controls/size.ts';

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastDetail;
}

/** What is kept of a broadcast's raw traffic, and what can be done with it; nothing where none is or can be. */
export function RawTraffic({ data, detail }: Props) {
  const { say } = useSay();
  const { run } = useToast();
  const source = useMemo(() => data.keepings(detail.key), [data, detail.key]);
  const read = useSource(source);
  const canKeep = detail.live && detail.recorders.some(({ page }) => isPlatformPage(page));
  if (read.state !== 'read' || (read.value.length === 0 && !canKeep)) return null;
  const keepings = read.value;
  return (
    <section class="sheet raw">
      <h2>{say('capture.rawTraffic')}</h2>
      <p class="raw-warning quiet">
        <Icon glyph="notice" /> {say('capture.warning')}
      </p>
      {canKeep && (
        <>
          <label>
            <input
              type="checkbox"
              checked={keepings.some(({ on }) => on)}
              onChange={({ currentTarget: { checked } }) => run(() => data.keepRaw(detail.key, checked))}
            />{' '}
            {say('capture.record')}
          </label>
          <p class="quiet">{say('capture.recordSays')}</p>
        </>
      )}
      {keepings.some(({ frames }) => frames > 0) && <Kept data={data} detail={detail} keepings={keepings} />}
    </section>
  );
}

function Kept({ data, detail, keepings }: Props & { readonly keepings: readonly KeepingRow[] }) {
  const { say, language } = useSay();
  const { show, run } = useToast();
  const open = useCapture();
  const settings = useSource(data.settings);
  const stay = (settings.state === 'read' ? settings.value : DEFAULT_SETTINGS).retention.raw;
  const note = useId();
  const sum = (of: (row: KeepingRow) => number): number =>
    keepings.reduce((total, row) => total + of(row), 0);
  const times = keepings.flatMap(({ from, until }) => [from ?? [], until ?? []].flat());
  const [from, until] = [times.reduce(earlier, moment(Infinity)), times.reduce(later, moment(0))];
  const dropped = sum((row) => row.dropped);
  const save = async (): Promise<void> => {
    const file = await data.saveRaw(detail);
    downloadText(file);
    show({ text: say('dashboard.exported', { file: file.name }) });
  };
  const remove = async (): Promise<void> => {
    await data.deleteRaw(detail.key);
    show({ text: say('capture.deleted') });
  };
  return (
    <>
      <p>
        {say('capture.kept', {
          frames: sum(({ frames }) => frames).toLocaleString(language),
          size: writeSize(
            sum(({ bytes }) => bytes),
            language,
          ),
          window: writeWindow(from, until, language),
          until: writeTime(after(until, days(stay)), 'dateTime', language),
        })}
        {dropped > 0 && ` ${say('capture.lost', { count: dropped.toLocaleString(language) })}`}
        {keepings.some(({ full }) => full) &&
          ` ${say('capture.full', { size: writeSize(MOST_RAW, language) })}`}
      </p>
      <div class="raw-row">
        <button type="button" onClick={() => run(save)}>
          <Icon glyph="download" /> {say('capture.saveHar')}
        </button>
        <SaveReplaced data={data} detail={detail} note={note} />
        <button type="button" onClick={() => open(detail.key, nameOf(detail, say))}>
          {say('capture.replay')}
        </button>
        <button type="button" class="danger" onClick={() => run(remove)}>
          {say('capture.deleteRaw')}
        </button>
      </div>
      <p id={note} class="quiet">
        {say('capture.replacedSays')}
      </p>
    </>
  );
}
