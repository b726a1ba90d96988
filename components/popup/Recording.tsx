import type { Diagnostics } from '../../utils/messages/messages.ts';
import type { PageKind, Platform } from '../../utils/platforms/platform.ts';
import type { Figures } from '../../utils/metrics/definitions.ts';
import type { Alternatives } from '../../utils/metrics/figures.ts';
import { summaryOf } from '../../utils/metrics/sets.ts';
import { writeTime } from '../../utils/settings/times.ts';
import type { BroadcastKey, Moment } from '../../utils/units.ts';
import { useDefinitions } from '../controls/definitions.tsx';
import { FigureView } from '../controls/FigureView.tsx';
import { Icon, Lamp } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import { type RawKept, RecordRaw } from './RecordRaw.tsx';

/** A broadcast that is being recorded, as the popup shows it. */
export interface RecordingProps {
  readonly key: BroadcastKey;
  readonly title: string | null;
  readonly platform: Pick<Platform, 'name' | 'currency' | 'consoleUrl'>;
  /** The pages that are open. */
  readonly pages: readonly PageKind[];
  readonly since: Moment;
  readonly figures: Figures;
  readonly alternatives: Alternatives;
  readonly mine: boolean;
  /** Its page no longer answers. */
  readonly lost: boolean;
  readonly raw: RawKept;
  readonly diagnostics: Pick<Diagnostics, 'frames' | 'understood' | 'broken' | 'dropped'>;
}

interface Props {
  readonly of: RecordingProps;
  readonly onOpen: () => void;
}

export function Recording({ of, onOpen }: Props) {
  const { say, language } = useSay();
  const { set } = useDefinitions();
  const { frames, understood, broken, dropped } = of.diagnostics;
  const count = (value: number): string => value.toLocaleString(language);
  return (
    <article class="recording">
      <button type="button" class="recording-open" title={say('popup.open')} onClick={onOpen}>
        <Lamp lit={!of.lost} />
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
      <div class="recording-figures">
        {summaryOf(set).map((id) => (
          <FigureView
            key={id}
            id={id}
            known={of.figures[id]}
            alternatives={of.alternatives[id]}
            platform={of.platform}
          />
        ))}
      </div>
      <p class={of.lost || broken > 0 || dropped > 0 ? 'recording-doubt' : 'recording-heard'}>
        {of.lost
          ? say('popup.lost')
          : [
              say('popup.diagnostics', { frames: count(frames), understood: count(understood) }),
              ...(broken > 0 ? [say('popup.broken', { broken: count(broken) })] : []),
              ...(dropped > 0 ? [say('popup.dropped', { dropped: count(dropped) })] : []),
            ].join(language === 'zh' ? '，' : ', ')}
      </p>
      {!of.lost && <RecordRaw of={of.raw} title={of.title ?? say('common.room')} />}
    </article>
  );
}
