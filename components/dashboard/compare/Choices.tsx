import type { ComponentChildren } from 'preact';
import { GROUPS, METRIC_IDS, metricsOf } from '../../../utils/metrics/definitions.ts';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { platformOf } from '../platforms.ts';
import type { Comparing, Place } from './choice.ts';
import { type Grouping, SECTIONS } from './groupings.ts';

interface Props {
  readonly platforms: readonly PlatformInfo[];
  readonly places: readonly Place[];
  readonly groupings: readonly Grouping[];
  readonly chosen: Comparing;
  readonly choose: (part: Partial<Comparing>) => void;
}

/** Whose broadcasts, grouped by what, compared by which metric. */
export function Choices({ platforms, places, groupings, chosen, choose }: Props) {
  const speech = useSay();
  const { say, language } = speech;
  return (
    <div class="compare-choices">
      <Select label={say('compare.place')} value={chosen.place} onChoose={(place) => choose({ place })}>
        {[...Map.groupBy(places, ({ platform }) => platform)].map(([platform, rooms]) => {
          const name = platformOf(platforms, platform).name[language];
          return (
            <optgroup key={platform} label={name}>
              {rooms.map(({ id, room, count }) => (
                <option key={id} value={id}>
                  {say('compare.roomCount', {
                    room: room ?? say('compare.allRooms', { platform: name }),
                    count,
                  })}
                </option>
              ))}
            </optgroup>
          );
        })}
      </Select>
      <Select label={say('compare.by')} value={chosen.by} onChoose={(by) => choose({ by })}>
        {SECTIONS.map((section) => {
          const ways = groupings.filter((grouping) => grouping.section === section);
          return (
            ways.length > 0 && (
              <optgroup key={section} label={say(`compare.${section}`)}>
                {ways.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title(speech)}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </Select>
      <Select
        label={say('compare.metric')}
        value={chosen.metric}
        onChoose={(value) => choose({ metric: METRIC_IDS.find((id) => id === value) ?? null })}
      >
        {GROUPS.map((group) => (
          <optgroup key={group} label={say(`dashboard.${group}`)}>
            {metricsOf(group).map((id) => (
              <option key={id} value={id}>
                {say(`metrics.${id}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChoose: (value: string) => void;
  readonly children: ComponentChildren;
}

const Select = ({ label, value, onChoose, children }: SelectProps) => (
  <label>
    {label}{' '}
    <select value={value ?? ''} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {children}
    </select>
  </label>
);
