import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { writeDuration } from '../../../utils/settings/times.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { type Exportable, type ExportChoice, inDays, KINDS, NO_EXPORT } from './choice.ts';
import { Contents } from './Contents.tsx';
import { Dialog } from './Dialog.tsx';
import { useExport } from './useExport.ts';
import { Which } from './Which.tsx';

interface Props {
  readonly data: DashboardData;
  /** What may be exported. */
  readonly views: readonly Exportable[];
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

/** What to export and how; then how far it is. */
export function ExportDialog({ data, views, onClose, children }: Props) {
  const { say, language } = useSay();
  const { show, run } = useToast();
  const [choice, setChoice] = useState<ExportChoice>(NO_EXPORT);
  const { progress, start, cancel } = useExport(data);
  const wanted = inDays(choice, views).filter(({ key }) => !choice.without.has(key));
  const ready = wanted.length > 0 && (choice.kind === 'archive' || choice.tables.length > 0);
  const close = (): void => {
    cancel();
    onClose();
  };
  const go = async (): Promise<void> => {
    const ended = await start(choice, wanted);
    if (!ended) return;
    show({ text: say(`exchange.${ended.as}`, { file: ended.file }) });
    if (ended.as === 'done') onClose();
  };

  if (progress)
    return (
      <Dialog title={say('exchange.working')} onClose={close}>
        <progress aria-label={say('exchange.working')} max={1} value={progress.share} />
        <output class="quiet">
          {progress.left !== null &&
            say('exchange.timeLeft', { time: writeDuration(progress.left, language) })}
        </output>
        <div class="dialog-actions">
          <button type="button" onClick={cancel}>
            {say('exchange.cancel')}
          </button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={say('exchange.exportTitle')} onClose={close}>
      <Which views={views} choice={choice} setChoice={setChoice} />
      {children}
      <fieldset>
        <legend>{say('exchange.format')}</legend>
        <div class="segments">
          {KINDS.map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="kind"
                checked={kind === choice.kind}
                onChange={() => setChoice({ ...choice, kind })}
              />
              <span>{say(`exchange.${kind}`)}</span>
            </label>
          ))}
        </div>
        <p class="quiet">{say(`exchange.${choice.kind}Says`)}</p>
      </fieldset>
      {choice.kind !== 'archive' && <Contents choice={choice} setChoice={setChoice} />}
      <div class="dialog-actions">
        {!ready && <span class="quiet">{say('exchange.nothingChosen')}</span>}
        <button type="button" onClick={close}>
          {say('exchange.cancel')}
        </button>
        <button type="button" class="primary" disabled={!ready} onClick={() => run(go)}>
          {say('exchange.start')}
        </button>
      </div>
    </Dialog>
  );
}
