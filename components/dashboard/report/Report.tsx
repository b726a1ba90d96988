import { useState } from 'preact/hooks';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { useAmountsHidden } from '../../controls/amounts.tsx';
import { Icon } from '../../controls/Icon.tsx';
import type { PlatformInfo } from '../data.ts';
import { ReportDialog } from './ReportDialog.tsx';

interface Props {
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
  readonly label: string;
}

/** The way to a broadcast's report, once all of it has been read. */
export function Report({ detail, platform, label }: Props) {
  const hidden = useAmountsHidden();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="report-open" disabled={!detail.complete} onClick={() => setOpen(true)}>
        <Icon glyph="dashboard" /> {label}
      </button>
      {open && (
        <ReportDialog detail={detail} platform={platform} amounts={!hidden} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
