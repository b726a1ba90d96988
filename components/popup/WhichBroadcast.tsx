import { NO_CURRENCY } from '../../utils/settings/currency.ts';
import { useState } from 'preact/hooks';
import type { Belonging } from '../../utils/bound/sites.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { type BroadcastKey, moment, type PlatformId } from '../../utils/units.ts';
import { useSay } from '../controls/language.tsx';

/** A broadcast that bound figures may belong to. */
export interface Choice {
  readonly key: BroadcastKey;
  readonly platform: PlatformId;
  readonly platformName: string;
  readonly currency: string;
  readonly title: string;
}

interface Props {
  readonly host: string;
  readonly choices: readonly Choice[];
  /** Called within the click. */
  readonly onChoose: (belonging: Belonging) => void;
}

const FRESH = 'fresh';
/** Names are short. */
const LONGEST = 40;

/** A broadcast that only bound figures tell of; its platform is one that is known, or what was typed. */
function freshly(platform: string, title: string): Omit<Belonging, 'confirmedAt'> {
  const typed = platform.trim().slice(0, LONGEST);
  const known = PLATFORMS.find(({ id, name }) => [id, name.zh, name.en].includes(typed));
  const id = known?.id ?? (typed as PlatformId);
  const key = `${id}:@${crypto.randomUUID()}` as BroadcastKey;
  return { key, platform: id, currency: known?.currency ?? NO_CURRENCY, title: title.trim() };
}

/** Asks which broadcast the figures of the page in front belong to. */
export function WhichBroadcast({ host, choices, onChoose }: Props) {
  const { say, language } = useSay();
  // Null until the user chooses: broadcasts are told of a moment after the popup opens.
  const [chosen, setChosen] = useState<string | null>(null);
  const [platform, setPlatform] = useState('');
  const [title, setTitle] = useState('');
  const choice = chosen === null ? choices[0] : choices.find(({ key }) => key === chosen);
  const confirm = (event: Event): void => {
    event.preventDefault();
    const belonging = choice ? { ...choice, title: null } : freshly(platform, title || host);
    const { key, platform: id, currency, title: name } = belonging;
    onChoose({ key, platform: id, currency, title: name, confirmedAt: moment(Date.now()) });
  };
  const options = [
    ...choices.map(({ key, platformName, title: name }) => ({ key, text: `${name} · ${platformName}` })),
    { key: FRESH, text: say('bound.fresh') },
  ];
  return (
    <form class="bound-ask" onSubmit={confirm}>
      <fieldset>
        <legend>{say('bound.whichBroadcast')}</legend>
        {options.map(({ key, text }) => (
          <label key={key} class="choice">
            <input
              type="radio"
              name="broadcast"
              checked={(choice?.key ?? FRESH) === key}
              onChange={() => setChosen(key)}
            />
            {text}
          </label>
        ))}
        {!choice && (
          <>
            <label class="bound-typed">
              {say('bound.platformName')}
              <input
                required
                list="platforms"
                maxLength={LONGEST}
                value={platform}
                onInput={({ currentTarget }) => setPlatform(currentTarget.value)}
              />
            </label>
            <datalist id="platforms">
              {PLATFORMS.map(({ id, name }) => (
                <option key={id}>{name[language]}</option>
              ))}
            </datalist>
            <label class="bound-typed">
              {say('bound.broadcastTitle')}
              <input
                maxLength={LONGEST}
                value={title}
                onInput={({ currentTarget }) => setTitle(currentTarget.value)}
              />
            </label>
          </>
        )}
      </fieldset>
      <p>{say('bound.startSays', { host })}</p>
      <button type="submit" class="primary">
        {say('bound.start')}
      </button>
    </form>
  );
}
