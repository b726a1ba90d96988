import type { Sighting } from '../../../utils/platforms/platform.ts';
import { after, between, minutes, type Duration } from '../../../utils/units.ts';
import type { Heard } from './theatre.ts';

const MINUTE = minutes(1);

/** The stretch of a minute in which most happened. */
function busiest(frames: readonly Heard[]): readonly Heard[] {
  let most: readonly Heard[] = [];
  let said = -1;
  let end = 0;
  let within = 0;
  const count = (index: number): number => frames[index]?.decoded.sightings.length ?? 0;
  for (const [start, { at }] of frames.entries()) {
    for (let next = frames[end]; next && between(at, next.at) < MINUTE; next = frames[end])
      within += count(end++);
    if (within > said) [said, most] = [within, frames.slice(start, end)];
    within -= count(start);
  }
  return most;
}

/** A copy of a message that happened anew: by somebody else, and without the totals that stood at its time. */
const again = (sighting: Sighting, copy: string): Sighting[] => {
  if (sighting.kind === 'reading' || sighting.kind === 'end') return [];
  const { key, viewer, combo } = sighting;
  return [
    {
      ...sighting,
      at: null,
      key: key && `${copy} ${key}`.slice(0, 100),
      viewer: viewer && `${copy} ${viewer}`,
      combo: combo && `${copy} ${combo}`,
    },
  ];
};

/** The busiest minute of a recording so many times at once, for so many minutes. */
export function busy(frames: readonly Heard[], times: number, length: number): Heard[] {
  const minute = busiest(frames);
  return Array.from({ length }, (_, index) => index).flatMap((passed) => {
    const later = (MINUTE * passed) as Duration;
    return minute.flatMap(({ at, decoded }) =>
      Array.from({ length: times }, (_, copy) => ({
        at: after(at, later),
        decoded: {
          ...decoded,
          clock: decoded.clock && after(decoded.clock, later),
          sequence: null,
          sightings: decoded.sightings.flatMap((sighting) => again(sighting, `${passed}/${copy}`)),
        },
      })),
    );
  });
}
