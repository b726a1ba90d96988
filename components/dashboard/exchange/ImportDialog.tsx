import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { mergeWhole } from '../../../utils/store/merge.ts';
import type { Preview } from '../../../utils/store/preview.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { useRun } from '../useRun.ts';
import { Contradictions } from './Contradictions.tsx';
import { Dialog } from './Dialog.tsx';
import { PlanTable } from './PlanTable.tsx';
import { type Read, readFiles } from './reading.ts';

interface Props {
  readonly data: DashboardData;
  /** Archives that are looked at at once; none where they are still to be chosen. */
  readonly files?: readonly File[];
  /** Called with the archives that were brought in. */
  readonly onImported?: (files: readonly File[]) => void;
  readonly onClose: () => void;
}

/** Chooses archives, shows what they would change, and brings them in. */
export function ImportDialog({ data, files: given, onImported, onClose }: Props) {
  const { say } = useSay();
  const { show } = useToast();
  const run = useRun();
  const [checking, setChecking] = useState(false);
  const [read, setRead] = useState<(Read & { readonly plan: Preview }) | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const check = useCallback(
    async (files: readonly File[]): Promise<void> => {
      if (files.length === 0) return;
      setChecking(true);
      try {
        const found = await readFiles(files);
        setRead({ ...found, plan: await data.preview(found.rows) });
      } finally {
        setChecking(false);
      }
    },
    [data],
  );
  useEffect(() => {
    if (given) run(() => check(given));
  }, [given, check, run]);
  const changed = read?.plan.changes.filter(({ change }) => change !== 'nothing') ?? [];
  const { orders, outside, reviews } = read?.plan.news ?? { orders: 0, outside: 0, reviews: 0 };
  const news = changed.length + orders + outside + reviews;
  const bringIn = async (): Promise<void> => {
    if (!read) return;
    const undo = await data.bringIn(mergeWhole(...read.rows));
    show({ text: say('exchange.imported', { count: changed.length }), undo });
    onImported?.(read.whole);
    onClose();
  };

  return (
    <Dialog title={say('exchange.importTitle')} onClose={onClose}>
      <div
        class="dialog-drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          run(() => check([...(event.dataTransfer?.files ?? [])]));
        }}
      >
        <p class="quiet">{say('exchange.drop')}</p>
        <input
          ref={field}
          class="unseen"
          type="file"
          tabIndex={-1}
          multiple
          accept=".roomtally"
          aria-label={say('exchange.choose')}
          onChange={({ currentTarget: { files } }) => run(() => check([...(files ?? [])]))}
        />
        <button type="button" onClick={() => field.current?.click()}>
          {say('exchange.choose')}
        </button>
      </div>
      <output class="dialog-said">
        {checking && <span class="quiet">{say('exchange.reading')}</span>}
        {read?.refused.map(({ file, reason }) => (
          <span key={file} class="problem">
            {file}: {say(`exchange.refused_${reason}`)}
          </span>
        ))}
      </output>
      {read && read.plan.changes.length > 0 && (
        <PlanTable plan={read.plan} files={read.whole.map(({ name }) => name)} />
      )}
      {orders > 0 && <p>{say('brought.newOrders', { count: orders })}</p>}
      {outside > 0 && <p>{say('brought.newOutside', { count: outside })}</p>}
      {reviews > 0 && <p>{say('brought.newReviews', { count: reviews })}</p>}
      {read && <Contradictions plan={read.plan} files={read.whole.map(({ name }) => name)} />}
      <div class="dialog-actions">
        {read && news === 0 && <span class="quiet">{say('exchange.nothingNew')}</span>}
        <button type="button" onClick={onClose}>
          {say('exchange.cancel')}
        </button>
        <button type="button" class="primary" disabled={news === 0} onClick={() => run(bringIn)}>
          {say('exchange.confirm')}
        </button>
      </div>
    </Dialog>
  );
}
