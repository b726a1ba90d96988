import type { Diagnostics } from '../../utils/messages/messages.ts';
import type { Health } from '../../utils/metrics/health/health.ts';
import type { Missing } from '../../utils/metrics/health/missing.ts';
import type { Platform } from '../../utils/platforms/platform.ts';
import { kindIn } from '../../utils/settings/words/kinds.ts';
import type { Facts } from './HealthFacts.tsx';
import { Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';

/** How well a broadcast is understood, and what can be done about it. */
export interface HealthProps {
  readonly health: Health;
  readonly missing: readonly Missing[];
  readonly diagnostics: Pick<Diagnostics, 'frames' | 'understood' | 'broken' | 'dropped' | 'unread'>;
  readonly facts: Facts;
  /** Where the newest version of the extension is. */
  readonly newest: string;
}

interface Props extends HealthProps {
  readonly platform: Pick<Platform, 'name'>;
}

/** One line in plain words; where nothing is understood, what to do. */
export function HealthNote({ platform, ...props }: Props) {
  const { say, language } = useSay();
  const { health, missing, diagnostics } = props;
  const { frames, understood, broken, dropped, unread } = diagnostics;
  const count = (value: number): string => value.toLocaleString(language);
  if (health === 'lost')
    return (
      <>
        <output class="recording-doubt">
          <Icon glyph="warning" />{' '}
          {say('health.lostSays', { unread: count(unread), platform: platform.name[language] })}
        </output>
        <Remedies newest={props.newest} />
      </>
    );
  if (health === 'unseen') return <p class="recording-doubt">{say('health.unseenSays')}</p>;
  if (health === 'partlyUnseen') return <p class="recording-doubt">{say('health.partlyUnseenSays')}</p>;
  if (health === 'silent') return <p class="recording-doubt">{say('popup.lost')}</p>;
  if (health === 'listening') return <p class="recording-heard">{say('health.listeningSays')}</p>;
  const kinds = missing.map(({ kind }) => kindIn(language, kind)).join(say('dashboard.separator'));
  return (
    <>
      <p class={broken > 0 || dropped > 0 ? 'recording-doubt' : 'recording-heard'}>
        {[
          say('popup.diagnostics', { frames: count(frames), understood: count(understood) }),
          ...(broken > 0 ? [say('popup.broken', { broken: count(broken) })] : []),
          ...(dropped > 0 ? [say('popup.dropped', { dropped: count(dropped) })] : []),
        ].join(language === 'zh' ? '，' : ', ')}
      </p>
      {health === 'partly' && <p class="recording-doubt">{say('health.partlySays', { kinds })}</p>}
    </>
  );
}

/** Where the newest version is. */
function Remedies({ newest }: Pick<HealthProps, 'newest'>) {
  const { say } = useSay();
  return (
    <div class="remedies">
      <a href={newest} target="_blank" rel="noreferrer">
        {say('health.newest')}
      </a>
      <span class="remedies-aside">{say('health.newestSays')}</span>
    </div>
  );
}
