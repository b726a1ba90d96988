import { useEffect, useState } from 'preact/hooks';
import { bytesOfBase64 } from '../../../utils/platforms/base64.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { fingerprintOf } from '../../../utils/viewers/fingerprint.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { Section } from './Section.tsx';

/** A shorter phrase could be guessed, however slow the guessing is. */
const SHORTEST = 12;

interface Props {
  readonly settings: Settings;
  readonly data: DashboardData;
}

/** The phrase under which a team's browsers know a viewer as the same. */
export function TeamKey({ settings: { teamKey }, data }: Props) {
  const { say } = useSay();
  const { show, run } = useToast();
  const [phrase, setPhrase] = useState('');
  const [working, setWorking] = useState(false);
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  useEffect(() => {
    const secret = bytesOfBase64(teamKey);
    setFingerprint(null);
    if (secret) void fingerprintOf(secret).then(setFingerprint);
  }, [teamKey]);

  const store = (key: string | null): Promise<void> =>
    data.changeSettings((now) => ({ ...now, teamKey: key }));
  const set = async (): Promise<void> => {
    setWorking(true);
    try {
      const { stretch } = await import('../../../utils/viewers/stretch.ts');
      await store(btoa(String.fromCharCode(...(await stretch(phrase)))));
      setPhrase('');
      show({ text: say('exchange.teamDone') });
    } finally {
      setWorking(false);
    }
  };
  const remove = async (): Promise<void> => {
    await store(null);
    show({ text: say('exchange.teamRemoved'), undo: () => store(teamKey) });
  };

  return (
    <Section title={say('exchange.team')} says={say('exchange.teamSays')}>
      {teamKey ? (
        <>
          <p>{fingerprint && say('exchange.teamOn', { fingerprint })}</p>
          <button type="button" onClick={() => run(remove)}>
            {say('exchange.teamRemove')}
          </button>
        </>
      ) : (
        <form
          class="choices"
          onSubmit={(event) => {
            event.preventDefault();
            run(set);
          }}
        >
          <input
            type="password"
            autoComplete="off"
            minLength={SHORTEST}
            required
            aria-label={say('exchange.teamPhrase', { count: SHORTEST })}
            placeholder={say('exchange.teamPhrase', { count: SHORTEST })}
            value={phrase}
            disabled={working}
            onInput={({ currentTarget: { value } }) => setPhrase(value)}
          />
          <button type="submit" disabled={working || Array.from(phrase.trim()).length < SHORTEST}>
            {say('exchange.teamSet')}
          </button>
          {working && <output class="quiet">{say('exchange.teamWorking')}</output>}
        </form>
      )}
    </Section>
  );
}
