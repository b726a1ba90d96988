import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { NO_EXPORT } from '../exchange/choice.ts';
import { Dialog } from '../exchange/Dialog.tsx';
import { useExport } from '../exchange/useExport.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';

interface Props {
  readonly data: DashboardData;
  readonly onClose: () => void;
}

/** Asks before everything is deleted, and offers an archive of it first. */
export function DeleteAll({ data, onClose }: Props) {
  const { say } = useSay();
  const { run, show } = useToast();
  const broadcasts = useSource(data.broadcasts);
  const views = broadcasts.state === 'read' ? broadcasts.value : [];
  const { progress, start } = useExport(data);
  const archive = async (): Promise<void> => {
    const ended = await start({ ...NO_EXPORT, kind: 'archive' }, views);
    if (!ended) return;
    const { as, file } = ended;
    show({ text: as === 'done' ? say('yours.archived', { file }) : say(`exchange.${as}`) });
  };
  const remove = async (): Promise<void> => {
    await data.removeEverything();
    onClose();
    show({ text: say('yours.removedAll') });
  };
  return (
    <Dialog title={say('yours.removeAllTitle')} onClose={onClose}>
      <p>{say('yours.removeAllSays')}</p>
      <div class="dialog-actions">
        <button type="button" onClick={onClose}>
          {say('yours.cancel')}
        </button>
        <button type="button" disabled={views.length === 0 || progress !== null} onClick={() => run(archive)}>
          {say('yours.archiveFirst')}
        </button>
        <button type="button" class="danger" disabled={progress !== null} onClick={() => run(remove)}>
          {say('yours.removeAllNow')}
        </button>
      </div>
    </Dialog>
  );
}
