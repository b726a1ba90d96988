import { csv } from '../../../utils/exchange/csv/csv.ts';
import { exportFile, type Format } from '../../../utils/exchange/file.ts';
import { ndjson } from '../../../utils/exchange/ndjson/ndjson.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import { useToast } from '../toast.tsx';
import { downloadText } from './download.ts';

const FORMATS = [
  { format: csv, word: 'exportCsv' },
  { format: ndjson, word: 'exportNdjson' },
] as const satisfies readonly { format: Format; word: string }[];

interface Props {
  readonly detail: BroadcastDetail;
  readonly onDone: () => void;
}

/** A broadcast as a single file, a row a minute: a press each, once all of it has been read. */
export function QuickFiles({ detail, onDone }: Props) {
  const { say } = useSay();
  const { show, run } = useToast();
  const save = async (format: Format): Promise<void> => {
    const file = exportFile(format, detail);
    downloadText(file);
    onDone();
    show({ text: say('dashboard.exported', { file: file.name }) });
  };
  return (
    <fieldset>
      <legend>{say('dashboard.oneFile')}</legend>
      <div class="dialog-row">
        {FORMATS.map(({ format, word }) => (
          <button
            key={word}
            type="button"
            disabled={!detail.complete}
            onClick={() => run(() => save(format))}
          >
            <Icon glyph="download" /> {say(`dashboard.${word}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
