import { useState } from 'preact/hooks';
import { askedOf } from '../../../utils/platforms/places.ts';
import type { PlatformId } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData, PlatformInfo } from '../data.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';

/** The platforms that the user sells on: what they need is asked for at once. */
export function Selling({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  const { run, show } = useToast();
  const [chosen, setChosen] = useState<ReadonlySet<PlatformId>>(new Set());
  const permissions = useSource(data.permissions);
  const granted = new Set(
    permissions.state === 'read'
      ? permissions.value.flatMap(({ platform, granted: is }) => (is ? [platform] : []))
      : [],
  );
  const asked = data.platforms.filter(({ id }) => chosen.has(id));
  const ask = async (): Promise<void> => {
    const allowed = await data.allowSites(asked.flatMap(askedOf));
    if (allowed) setChosen(new Set());
    show({ text: allowed ? say('welcome.allowed', { count: asked.length }) : say('welcome.refused') });
  };
  return (
    <section class="sheet yours" aria-labelledby="welcome-where">
      <h2 id="welcome-where">{say('welcome.where')}</h2>
      <p class="quiet">{say('welcome.whereSays')}</p>
      <ul class="welcome-platforms">
        {data.platforms.map((platform) => (
          <Choice
            key={platform.id}
            platform={platform}
            granted={granted.has(platform.id)}
            chosen={chosen.has(platform.id)}
            onChoose={(wanted) => {
              const others = [...chosen].filter((id) => id !== platform.id);
              setChosen(new Set(wanted ? [...others, platform.id] : others));
            }}
          />
        ))}
      </ul>
      <button type="button" class="primary" disabled={asked.length === 0} onClick={() => run(ask)}>
        {say('welcome.ask')}
      </button>
    </section>
  );
}

interface ChoiceProps {
  readonly platform: PlatformInfo;
  readonly granted: boolean;
  readonly chosen: boolean;
  readonly onChoose: (wanted: boolean) => void;
}

function Choice({ platform, granted, chosen, onChoose }: ChoiceProps) {
  const { say, language } = useSay();
  const { asked, rooms, consoles } = platform;
  const all = granted || askedOf(platform).length === 0;
  const open = [asked && rooms.length > 0 && 'rooms', consoles.length > 0 && 'consoles'] as const;
  const what = open.flatMap((word) => (word ? [say(`welcome.${word}`)] : [])).join(' + ');
  const told = [
    !all && !asked && rooms.length > 0 && say('welcome.declared'),
    all ? say('welcome.all') : say('welcome.asks', { what }),
  ];
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={all || chosen}
          disabled={all}
          onChange={({ currentTarget: { checked } }) => onChoose(checked)}
        />{' '}
        {platform.name[language]}
      </label>{' '}
      <span class="quiet">{told.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
