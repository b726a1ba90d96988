import { useEffect, useState } from 'preact/hooks';
import { exportFile } from '../../../utils/exchange/file.ts';
import type { Report } from '../../../utils/exchange/report/report.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import { download } from '../broadcast/download.ts';
import { paint } from './paint.ts';
import type { Act } from './useSaid.ts';

interface Props {
  readonly report: Report;
  readonly detail: BroadcastDetail;
  /** What the picture tells, in words. */
  readonly alt: string;
  /** Does something and says how it went. */
  readonly act: Act;
}

interface Painted {
  readonly of: Report;
  readonly blob: Blob;
  readonly address: string;
}

/** The picture of a report, painted whenever that changes; nothing while it is being painted. */
function usePainted(report: Report, act: Act): Painted | null {
  const [painted, setPainted] = useState<Painted | null>(null);
  useEffect(() => {
    let address: string | null = null;
    let gone = false;
    act(async () => {
      const blob = await paint(report);
      if (gone) return '';
      address = URL.createObjectURL(blob);
      setPainted({ of: report, blob, address });
      return '';
    });
    return () => {
      gone = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [report, act]);
  return painted?.of === report ? painted : null;
}

/** The picture for chats: to be looked at, copied, saved. */
export function Picture({ report, detail, alt, act }: Props) {
  const { say } = useSay();
  const painted = usePainted(report, act);

  const copy = async ({ blob }: Painted): Promise<string> => {
    if (typeof ClipboardItem === 'undefined') return say('report.noClipboard');
    await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
    return say('report.copied');
  };
  const save = async ({ blob }: Painted): Promise<string> => {
    const { name } = exportFile({ extension: 'png', type: blob.type, write: () => '' }, detail);
    download(name, blob);
    return say('dashboard.exported', { file: name });
  };
  return (
    <section class="report-part">
      <h3>{say('report.picture')}</h3>
      {painted ? (
        <a class="report-picture" href={painted.address} target="_blank" rel="noreferrer">
          <img src={painted.address} alt={alt} />
        </a>
      ) : (
        <p class="quiet">{say('report.drawing')}</p>
      )}
      <div class="dialog-row">
        <button
          type="button"
          class="primary"
          disabled={!painted}
          onClick={() => painted && act(() => copy(painted))}
        >
          {say('report.copyPicture')}
        </button>
        <button type="button" disabled={!painted} onClick={() => painted && act(() => save(painted))}>
          <Icon glyph="download" /> {say('report.savePicture')}
        </button>
      </div>
    </section>
  );
}
