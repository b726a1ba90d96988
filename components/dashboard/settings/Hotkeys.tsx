import { VIEW_COMMAND } from '../../../utils/messages/commands.ts';
import { commandOf, MARK_KINDS } from '../../../utils/metrics/mark-kinds.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { Reading } from '../Reading.tsx';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';
import type { Hotkey } from './data.ts';
import { Section } from './Section.tsx';

type Hotkeying = Pick<DashboardData, 'hotkeys' | 'openHotkeys' | 'setHotkey'>;

/** Where Chromium keeps the keys of extensions. */
const CHROMIUM = 'chrome://extensions/shortcuts';

/** The keys that the browser knows, and where to change them. */
export function Hotkeys({ data }: { readonly data: Hotkeying }) {
  const { say } = useSay();
  const { run } = useToast();
  const { openHotkeys, setHotkey } = data;
  // The browser tells what they do in its own language.
  const nameOf = ({ name, says }: Hotkey): string => {
    const kind = MARK_KINDS.find((each) => commandOf(each) === name);
    if (kind) return say('tuning.hotkeyMark', { kind: say(`marks.${kind}`) });
    return name === VIEW_COMMAND ? say('tuning.hotkeyView') : says;
  };
  return (
    <Section title={say('tuning.hotkeys')} says={say('tuning.hotkeysSay')}>
      <Reading of={useSource(data.hotkeys)}>
        {(hotkeys) => (
          <ul class="entries">
            {hotkeys.map((hotkey) => (
              <li key={hotkey.name}>
                <span>{nameOf(hotkey)}</span>
                {setHotkey ? (
                  <Keys hotkey={hotkey} name={nameOf(hotkey)} set={setHotkey} />
                ) : hotkey.keys ? (
                  <kbd>{hotkey.keys}</kbd>
                ) : (
                  <span class="quiet">{say('tuning.hotkeyNone')}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Reading>
      <p class="quiet">
        {setHotkey ? say('tuning.hotkeysFirefox') : say('tuning.hotkeysChrome', { address: CHROMIUM })}
      </p>
      {openHotkeys && (
        <button type="button" onClick={() => run(() => openHotkeys(CHROMIUM))}>
          {say('tuning.hotkeysOpen')}
        </button>
      )}
    </Section>
  );
}

interface KeysProps {
  readonly hotkey: Hotkey;
  readonly name: string;
  readonly set: (name: string, keys: string) => Promise<void>;
}

function Keys({ hotkey: { name: command, keys }, name, set }: KeysProps) {
  const { say } = useSay();
  const { run, show } = useToast();
  const change = async (field: HTMLInputElement): Promise<void> => {
    const typed = field.value.trim();
    try {
      await set(command, typed);
    } catch {
      field.value = keys;
      show({ text: say('tuning.hotkeyRefused', { keys: typed }) });
    }
  };
  return (
    <input
      type="text"
      aria-label={say('tuning.hotkeySet', { name })}
      defaultValue={keys}
      onChange={({ currentTarget }) => run(() => change(currentTarget))}
    />
  );
}
