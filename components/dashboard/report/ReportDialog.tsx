import { useMemo, useState } from 'preact/hooks';
import { exportFile } from '../../../utils/exchange/file.ts';
import { htmlOf } from '../../../utils/exchange/report/html.ts';
import { reportOf } from '../../../utils/exchange/report/report.ts';
import { textOfReport } from '../../../utils/exchange/report/text.ts';
import type { Wish } from '../../../utils/exchange/report/wish.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import theme from '../../controls/theme.css?inline';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import { downloadText } from '../broadcast/download.ts';
import type { PlatformInfo } from '../data.ts';
import { Dialog } from '../exchange/Dialog.tsx';
import page from './page.css?inline';
import curves from './page-curves.css?inline';
import { Picture } from './Picture.tsx';
import { sourceOf } from './source.ts';
import { useSaid } from './useSaid.ts';
import { WishChoice } from './WishChoice.tsx';

interface Props {
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
  /** Whether it tells amounts, unless told otherwise. */
  readonly amounts: boolean;
  readonly onClose: () => void;
}

/** A broadcast's report: a text, a picture and a page, each a press away from a chat. */
export function ReportDialog({ detail, platform, amounts, onClose }: Props) {
  const { say, language } = useSay();
  const { said, act } = useSaid();
  const [wish, setWish] = useState<Wish>({ language, amounts, suspicious: false });
  const report = useMemo(() => reportOf(sourceOf(detail, platform, wish), wish), [detail, platform, wish]);
  const text = useMemo(() => textOfReport(report), [report]);

  const copy = async (): Promise<string> => {
    await navigator.clipboard.writeText(text);
    return say('report.copied');
  };
  const save = async (): Promise<string> => {
    const file = exportFile(
      {
        extension: 'html',
        type: 'text/html;charset=utf-8',
        write: () => htmlOf(report, theme + page + curves),
      },
      detail,
    );
    downloadText(file);
    return say('dashboard.exported', { file: file.name });
  };
  return (
    <Dialog title={say('report.report')} onClose={onClose}>
      <WishChoice wish={wish} setWish={setWish} />
      <section class="report-part">
        <h3>{say('report.text')}</h3>
        <textarea
          class="report-text"
          aria-label={say('report.text')}
          readOnly
          rows={text.split('\n').length + 1}
          value={text}
        />
        <div>
          <button type="button" class="primary" onClick={() => act(copy)}>
            {say('report.copyText')}
          </button>
        </div>
      </section>
      <Picture report={report} detail={detail} alt={text} act={act} />
      <section class="report-part">
        <h3>{say('report.page')}</h3>
        <p class="quiet">{say('report.pageSays')}</p>
        <div>
          <button type="button" onClick={() => act(save)}>
            <Icon glyph="download" /> {say('report.savePage')}
          </button>
        </div>
      </section>
      <div class="dialog-actions">
        <output>{said}</output>
        <button type="button" onClick={onClose}>
          {say('report.close')}
        </button>
      </div>
    </Dialog>
  );
}
