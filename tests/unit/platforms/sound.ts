import type { Decoded, Sighting } from '../../../utils/platforms/platform.ts';

const isCount = (value: number): boolean => Number.isFinite(value) && value >= 0;

function isSoundSighting(sighting: Sighting): boolean {
  if (sighting.kind === 'end') return true;
  if (sighting.kind !== 'reading') return isCount(sighting.count) && isCount(sighting.worth);
  const { low, high } = sighting;
  return isCount(low) && (high === null || (Number.isFinite(high) && low <= high));
}

/** What must be true of what any frame at all is taken for. */
export const isSound = ({ clock, sightings, unknown, broken, foreign }: Decoded): boolean =>
  (clock === null || Number.isFinite(clock)) &&
  isCount(broken) &&
  isCount(foreign) &&
  unknown.every((method) => typeof method === 'string') &&
  sightings.every(isSoundSighting);
