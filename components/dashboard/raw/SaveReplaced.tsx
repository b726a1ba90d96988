import { useEffect, useRef, useState } from 'preact/hooks';
import { Unreadable } from '../../../utils/exchange/har/replace/replace.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { writeCoverage } from '../../../utils/settings/numbers.ts';
import { useSay } from '../../controls/language.tsx';
import { downloadText } from '../broadcast/download.ts';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';

interface Props {
  readonly data: Pick<DashboardData, 'saveReplaced'>;
  readonly detail: BroadcastDetail;
  /** Of what says what is replaced. */
  readonly note: string;
}

/** Saves raw traffic with pseudonyms instead of identities; meanwhile shows how far it is, and can be stopped. */
export function SaveReplaced({ data, detail, note }: Props) {
  const { say, language } = useSay();
  const { show, run } = useToast();
  const [done, setDone] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    if (done === 0) cancel.current?.focus();
  }, [done]);
  const save = async (): Promise<void> => {
    const { signal } = (running.current = new AbortController());
    const progress = (share: number): void => setDone(signal.aborted ? null : share);
    setDone(0);
    try {
      const file = await data.saveReplaced(detail, { signal, progress });
      downloadText(file);
      show({ text: say('dashboard.exported', { file: file.name }) });
    } catch (error) {
      if (error instanceof Unreadable) show({ text: say('capture.cannotReplace') });
      else if (!signal.aborted) throw error;
    } finally {
      setDone(null);
    }
  };
  if (done === null)
    return (
      <button type="button" aria-describedby={note} onClick={() => run(save)}>
        {say('capture.saveReplaced')}
      </button>
    );
  return (
    <span class="raw-row">
      <label class="raw-progress">
        {say('capture.replacing')} <progress value={done} /> {writeCoverage(done, language)}
      </label>
      <button ref={cancel} type="button" onClick={() => running.current?.abort()}>
        {say('capture.cancel')}
      </button>
    </span>
  );
}
