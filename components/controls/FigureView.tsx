import { useId } from 'preact/hooks';
import type { UsualFact } from '../../utils/alerts/than-usual.ts';
import type { Alternative } from '../../utils/metrics/figures.ts';
import type { Figure, Known } from '../../utils/metrics/figure.ts';
import type { MetricId } from '../../utils/metrics/definitions.ts';
import type { Platform } from '../../utils/platforms/platform.ts';
import { DASH, UNKNOWN, writeCoverage, writeFigure } from '../../utils/settings/numbers.ts';
import { HIDDEN, useIsHidden } from './amounts.tsx';
import { useDefinitions } from './definitions.tsx';
import { FigureCard } from './FigureCard.tsx';
import { useSay } from './language.tsx';
import { MARKS } from '../../utils/settings/basis-marks.ts';
import { Pieces } from './Pieces.tsx';
import { useCard } from './useCard.ts';

export interface FigureProps {
  readonly id: MetricId;
  readonly known: Known;
  readonly platform: Pick<Platform, 'currency' | 'consoleUrl'>;
  /** What the platform itself says under the same id: stands in the card. */
  readonly reported?: Figure | undefined;
  /** What it comes to by the other definition sets. */
  readonly alternatives?: readonly Alternative[] | undefined;
  /** Its last minutes against the room's earlier broadcasts: stands in the card. */
  readonly usual?: UsualFact | undefined;
  /**
   * `tile`: name above a large, short value. `row`: name and exact value on one line, for lists. `cell`: the exact
   * value alone, under a table's heading; the name is there for screen readers. `note`: name and value in small
   * print, under a tile it belongs to.
   */
  readonly shape?: 'tile' | 'row' | 'cell' | 'note';
}

/** A figure, drawn the same everywhere; hover, focus or tap opens the card that explains it. */
export function FigureView({
  id,
  known,
  platform,
  reported,
  alternatives,
  usual,
  shape = 'tile',
}: FigureProps) {
  const { say } = useSay();
  const { define } = useDefinitions();
  const hidden = useIsHidden()(define(id).unit);
  const card = useCard();
  const cardId = useId();
  return (
    <span class={`figure figure-${shape}`} {...card.area}>
      <button
        type="button"
        class="figure-face"
        aria-describedby={card.open ? cardId : undefined}
        {...card.trigger}
      >
        <span class="figure-name">{say(`metrics.${id}`)}</span>{' '}
        {hidden ? (
          <span class="figure-line">
            <span class="figure-value" aria-hidden="true">
              {HIDDEN}
            </span>
            <span class="unseen">{say('common.amountHidden')}</span>
          </span>
        ) : 'figure' in known ? (
          <KnownFace
            id={id}
            figure={known.figure}
            currency={platform.currency}
            short={shape === 'tile' || shape === 'note'}
          />
        ) : (
          <span class="figure-line">
            <span class="figure-value figure-none">{UNKNOWN}</span>{' '}
            <span class="figure-reason">{say(`metrics.${known.unknown}`)}</span>
          </span>
        )}
      </button>
      {card.open && !hidden && (
        <FigureCard
          id={cardId}
          metric={id}
          known={known}
          reported={reported ?? null}
          alternatives={alternatives ?? []}
          usual={usual ?? null}
          currency={platform.currency}
          consoleUrl={platform.consoleUrl}
        />
      )}
    </span>
  );
}

interface FaceProps {
  readonly id: MetricId;
  readonly figure: Figure;
  readonly currency: string;
  readonly short: boolean;
}

function KnownFace({ id, figure, currency, short }: FaceProps) {
  const { say, language } = useSay();
  const { define } = useDefinitions();
  const { value, bounds } = writeFigure(define(id), figure, { language, currency, short });
  const coverage = writeCoverage(figure.coverage, language);
  return (
    <>
      <span class="figure-line">
        <span class={value.includes(DASH) ? 'figure-value figure-range' : 'figure-value'}>
          <Pieces of={value} />
        </span>{' '}
        <span class={`figure-mark figure-mark-${figure.basis}`} aria-hidden="true">
          {MARKS[figure.basis]}
        </span>
        <span class="unseen">{say(`metrics.${figure.basis}`)}</span>{' '}
        {bounds && <span class="figure-bounds">{bounds}</span>}
      </span>
      {figure.coverage < 1 && (
        <span class="figure-coverage">
          <span class="figure-heard" style={{ width: `${figure.coverage * 100}%` }} />
          <span class="unseen">{say('metrics.coverageOf', { share: coverage })}</span>
        </span>
      )}
    </>
  );
}
