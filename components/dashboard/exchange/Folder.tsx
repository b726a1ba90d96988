import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';

/** Where copies go: the downloads, or a folder of the user's choice where the browser has it. */
export function Folder({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  const { run } = useToast();
  const folder = useSource(data.folder);
  const chosen = folder.state === 'read' ? folder.value : null;
  const { chooseFolder } = data;
  return (
    <>
      <div class="choices">
        <span>
          {say('copies.folder')} <b>{chosen?.name ?? say('copies.downloads')}</b>
        </span>
        {chooseFolder && (
          <button type="button" onClick={() => run(chooseFolder)}>
            {say('copies.choose')}
          </button>
        )}
        {chosen && (
          <button type="button" onClick={() => run(data.forgetFolder)}>
            {say('copies.forget')}
          </button>
        )}
        {chosen && !chosen.open && (
          <button type="button" onClick={() => run(data.openFolder)}>
            {say('copies.allow')}
          </button>
        )}
      </div>
      {!chooseFolder && <p class="quiet">{say('copies.noFolders')}</p>}
      {chosen && !chosen.open && <p class="problem">{say('copies.closed', { name: chosen.name })}</p>}
    </>
  );
}
