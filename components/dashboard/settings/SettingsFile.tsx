import { useRef } from 'preact/hooks';
import { readSettingsFile, writeSettings } from '../../../utils/settings/settings-file.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { useSay } from '../../controls/language.tsx';
import { download } from '../broadcast/download.ts';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Settings;
  readonly data: Pick<DashboardData, 'changeSettings'>;
}

const NAME = 'roomtally-settings.json';

/** The settings as a file, out and in. */
export function SettingsFile({ settings, data }: Props) {
  const { say } = useSay();
  const { run, show } = useToast();
  const chooser = useRef<HTMLInputElement>(null);
  const save = (): void => {
    download(NAME, new Blob([writeSettings(settings)], { type: 'application/json' }));
    show({ text: say('tuning.exported', { file: NAME }) });
  };
  const open = async (file: File): Promise<void> => {
    const read = readSettingsFile(await file.text(), settings);
    if (typeof read === 'string') {
      show({ text: say(`tuning.${read}`, { file: file.name }) });
      return;
    }
    await data.changeSettings(() => read);
    show({
      text: say('tuning.imported', { file: file.name }),
      undo: () => data.changeSettings(() => settings),
    });
  };
  return (
    <Section title={say('tuning.file')} says={say('tuning.fileSay')}>
      <div class="choices">
        <button type="button" onClick={save}>
          {say('tuning.export')}
        </button>
        <button type="button" onClick={() => chooser.current?.click()}>
          {say('tuning.import')}
        </button>
        <input
          ref={chooser}
          class="settings-chooser"
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file) run(() => open(file));
          }}
        />
      </div>
    </Section>
  );
}
