import { hrefOf } from '../../../utils/messages/routes.ts';
import { beside, PERIOD_KINDS, type Period, periodWith } from '../../../utils/metrics/review/period.ts';
import type { Reviewed } from '../../../utils/metrics/review/reviewed.ts';
import { useSay } from '../../controls/language.tsx';
import type { Place } from '../compare/choice.ts';
import type { PlatformInfo } from '../data.ts';
import { platformOf } from '../platforms.ts';
import { writePeriod } from './written.ts';

interface Props {
  readonly reviewed: Reviewed;
  readonly places: readonly Place[];
  readonly place: string;
  readonly onPlace: (place: string) => void;
  readonly platforms: readonly PlatformInfo[];
}

const hrefTo = (period: Period): string => hrefOf({ page: 'review', period });

/** Which period of whose broadcasts, and the ways to others. */
export function PeriodBar({ reviewed, places, place, onPlace, platforms }: Props) {
  const { say, language } = useSay();
  const { period, former, current, today, passed, views, before } = reviewed;
  const { kind } = period;
  const next = beside(period, 'after');
  // From the current one to the current one of another length, else to that which it began in.
  const day = current.first === period.first ? today : period.first;
  return (
    <div class="review-bar">
      <nav class="review-kinds" aria-label={say('review.kinds')}>
        {PERIOD_KINDS.map((each) => (
          <a
            key={each}
            href={hrefTo(periodWith(each, day))}
            aria-current={each === kind ? 'page' : undefined}
          >
            {say(`review.${each}`)}
          </a>
        ))}
      </nav>
      <nav class="review-moving" aria-label={say('review.moving')}>
        <a rel="prev" href={hrefTo(former)}>
          <span aria-hidden="true">←</span> {say(`review.${kind}Before`)}
        </a>
        <strong aria-live="polite">{writePeriod(period, say, language)}</strong>
        {next.first <= current.first ? (
          <a rel="next" href={hrefTo(next)}>
            {say(`review.${kind}After`)} <span aria-hidden="true">→</span>
          </a>
        ) : (
          <span class="quiet">{say(`review.${kind}Now`)}</span>
        )}
        {next.first < current.first && <a href={hrefTo(current)}>{say(`review.${kind}Now`)}</a>}
      </nav>
      <label>
        {say('compare.place')}{' '}
        <select value={place} onChange={({ currentTarget }) => onPlace(currentTarget.value)}>
          {places.map(({ id, platform, room, count }) => {
            const name = platformOf(platforms, platform).name[language];
            return (
              <option key={id} value={id}>
                {say('compare.roomCount', {
                  room: room === null ? say('compare.allRooms', { platform: name }) : `${name} ${room}`,
                  count,
                })}
              </option>
            );
          })}
        </select>
      </label>
      <p class="quiet">
        {say('review.counts', {
          count: views.length,
          before: say(`review.${kind}Before`),
          former: before.length,
        })}{' '}
        {passed !== null && say('review.running', { before: say(`review.${kind}Before`) })}
      </p>
    </div>
  );
}
