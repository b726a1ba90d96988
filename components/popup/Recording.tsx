import { isPlatformPage, type PageKind, type Platform } from '../../utils/platforms/platform.ts';
import type { Figures } from '../../utils/metrics/definitions.ts';
import type { Alternatives } from '../../utils/metrics/figures.ts';
import { summaryOf } from '../../utils/metrics/sets.ts';
import { writeTime } from '../../utils/settings/times.ts';
import type { BroadcastKey, Moment, RoomId } from '../../utils/units.ts';
import { useDefinitions } from '../controls/definitions.tsx';
import { FigureView } from '../controls/FigureView.tsx';
import { Icon, Lamp } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import { HealthFacts } from './HealthFacts.tsx';
import { HealthNote, type HealthProps } from './HealthNote.tsx';
import { Marking, type MarkNow } from './Marking.tsx';
import { type RawKept, RecordRaw } from './RecordRaw.tsx';

/** A broadcast that is being recorded, as the popup shows it. */
export interface RecordingProps extends HealthProps {
  readonly key: BroadcastKey;
  readonly title: string | null;
  readonly platform: Pick<Platform, 'id' | 'name' | 'currency' | 'consoleUrl'>;
  readonly room: RoomId | null;
  /** The pages that are open. */
  readonly pages: readonly PageKind[];
  readonly since: Moment;
  /** Null while nothing was understood. */
  readonly figures: { readonly known: Figures; readonly alternatives: Alternatives } | null;
  readonly mine: boolean;
  readonly raw: RawKept;
  readonly onMark: MarkNow;
  /** Stops the counting; null where the broadcast has no name to stop it by. */
  readonly onPause: (() => void) | null;
}

interface Props {
  readonly of: RecordingProps;
  readonly onOpen: () => void;
}

/** Whether something of a broadcast is understood as it comes: nothing else is shown as connected. */
export const isHeard = ({ health }: Pick<RecordingProps, 'health'>): boolean =>
  health === 'understood' || health === 'partly';

export function Recording({ of, onOpen }: Props) {
  const { say, language } = useSay();
  const { set } = useDefinitions();
  const { figures } = of;
  return (
    <article class="recording">
      <button
        type="button"
        class="recording-open"
        title={say(figures ? 'popup.open' : 'health.toPlatforms')}
        onClick={onOpen}
      >
        <Lamp lit={isHeard(of)} />
        <span class="recording-title">{of.title ?? say('common.room')}</span>
        {of.mine && <span class="recording-mine">{say('popup.mine')}</span>}
        <Icon glyph="open" />
      </button>
      <p class="recording-where">
        {[
          of.platform.name[language],
          ...of.pages.map((page) => say(`common.${page}`)),
          say('popup.since', { time: writeTime(of.since, 'time', language) }),
        ].join(' · ')}
      </p>
      {figures && (
        <div class="recording-figures">
          {summaryOf(set).map((id) => (
            <FigureView
              key={id}
              id={id}
              known={figures.known[id]}
              alternatives={figures.alternatives[id]}
              platform={of.platform}
            />
          ))}
        </div>
      )}
      <div class="recording-acts">
        {figures && <Marking onMark={of.onMark} title={of.title ?? say('common.room')} />}
        {of.onPause && (
          <button
            type="button"
            class="quiet"
            aria-label={say('monitor.pauseNamed', { title: of.title ?? say('common.room') })}
            onClick={of.onPause}
          >
            {say('monitor.pause')}
          </button>
        )}
      </div>
      <HealthNote {...of} />
      {of.pages.some(isPlatformPage) && of.health !== 'unseen' && <HealthFacts {...of} />}
      {of.health !== 'silent' && of.pages.some(isPlatformPage) && (
        <RecordRaw of={of.raw} title={of.title ?? say('common.room')} />
      )}
    </article>
  );
}
