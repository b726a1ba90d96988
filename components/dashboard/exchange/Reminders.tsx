import { useEffect, useState } from 'preact/hooks';
import { uncopied } from '../../../utils/exchange/copies/copies.ts';
import { isoDay, localZone } from '../../../utils/exchange/zone.ts';
import { hrefOf } from '../../../utils/messages/routes.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { moment } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { nameOf } from '../name.ts';
import { useRun } from '../useRun.ts';
import { useSource } from '../useSource.ts';
import { ImportDialog } from './ImportDialog.tsx';

interface Props {
  readonly data: DashboardData;
  readonly settings: Pick<Settings, 'legalDays' | 'copies'>;
}

/** What wants to be seen to when the dashboard opens: archives that came, broadcasts that the law has kept. */
export function Reminders({ data, settings }: Props) {
  return (
    <>
      <NewArchives data={data} />
      {settings.copies !== null && <TooLarge data={data} />}
      {settings.legalDays !== null && <Uncopied data={data} settings={settings} />}
    </>
  );
}

function NewArchives({ data }: Pick<Props, 'data'>) {
  const { say } = useSay();
  const run = useRun();
  const folder = useSource(data.folder);
  const isOpen = folder.state === 'read' && folder.value?.open === true;
  const [found, setFound] = useState<readonly File[]>([]);
  const [looking, setLooking] = useState(false);
  useEffect(() => {
    if (isOpen) run(async () => setFound(await data.newArchives()));
  }, [data, isOpen, run]);
  const settle = (files: readonly File[]): void => {
    const settled = found.filter((file) => files.includes(file));
    run(() => data.noteOffered(settled));
    setFound(found.filter((file) => !settled.includes(file)));
  };
  if (looking)
    return <ImportDialog data={data} files={found} onImported={settle} onClose={() => setLooking(false)} />;
  if (found.length === 0) return null;
  return (
    <output class="reminder">
      {say('copies.found', { count: found.length })}{' '}
      <button type="button" class="primary" onClick={() => setLooking(true)}>
        {say('copies.look')}
      </button>{' '}
      <button type="button" onClick={() => setFound([])}>
        {say('copies.later')}
      </button>{' '}
      <button type="button" onClick={() => settle(found)}>
        {say('copies.decline')}
      </button>
    </output>
  );
}

function TooLarge({ data }: Pick<Props, 'data'>) {
  const { say } = useSay();
  const run = useRun();
  const broadcasts = useSource(data.broadcasts);
  const copies = useSource(data.copies);
  const [understood, setUnderstood] = useState<ReadonlySet<string>>(new Set());
  if (broadcasts.state !== 'read' || copies.state !== 'read') return null;
  const keys = new Set(copies.value.flatMap(({ key, tooLarge }) => (tooLarge ? [key] : [])));
  const [first, ...others] = broadcasts.value.filter(({ key }) => keys.has(key) && !understood.has(key));
  if (!first) return null;
  const title = nameOf(first, say);
  return (
    <output class="reminder">
      {others.length === 0
        ? say('copies.tooLarge', { title })
        : say('copies.tooLargeMore', { title, count: others.length })}{' '}
      {say('copies.tooLargeSays')}{' '}
      <button
        type="button"
        onClick={() => {
          setUnderstood(keys);
          run(data.settleTooLarge);
        }}
      >
        {say('copies.understood')}
      </button>
    </output>
  );
}

function Uncopied({ data, settings: { legalDays, copies: on } }: Props) {
  const { say } = useSay();
  const broadcasts = useSource(data.broadcasts);
  const copies = useSource(data.copies);
  const [now] = useState(() => moment(Date.now()));
  if (broadcasts.state !== 'read' || copies.state !== 'read') return null;
  const keys = uncopied(broadcasts.value, copies.value, legalDays, now);
  const oldest = broadcasts.value.find(({ key }) => key === keys[0]);
  if (!oldest) return null;
  return (
    <output class="reminder">
      {say('copies.remind', { count: keys.length, day: isoDay(oldest.from, localZone()) })}{' '}
      {say(on ? 'copies.remindOn' : 'copies.remindOff')}{' '}
      <a href={hrefOf({ page: 'settings' })}>{say('copies.settings')}</a>
    </output>
  );
}
