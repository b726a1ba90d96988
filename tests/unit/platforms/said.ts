import type { EventKind } from '../../../utils/events/entry.ts';
import {
  type Decoded,
  type EventSighting,
  NOTHING_DECODED,
  type ReadingSighting,
} from '../../../utils/platforms/platform.ts';
import { counted, logOf, recorderOf, START } from '../recorder/builders.ts';

export const eventsOf = ({ sightings }: Decoded): EventSighting[] =>
  sightings.filter(
    (sighting): sighting is EventSighting => sighting.kind !== 'reading' && sighting.kind !== 'end',
  );

export const kindsOf = (decoded: Decoded): string[] => decoded.sightings.map(({ kind }) => kind);

/** How many of each kind of event, by their counts. */
export const countsOf = (decoded: Decoded): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind, count } of eventsOf(decoded)) counts[kind] = (counts[kind] ?? 0) + count;
  return counts;
};

/** The readings' bounds, by name; an item's stand under `name@item`. */
export const boundsOf = ({ sightings }: Decoded): Record<string, readonly [number, number | null]> =>
  Object.fromEntries(
    sightings
      .filter((sighting): sighting is ReadingSighting => sighting.kind === 'reading')
      .map(({ reading, item, low, high }) => [
        item === null ? reading : `${reading}@${item}`,
        [low, high] as const,
      ]),
  );

export const ends = ({ sightings }: Decoded): boolean => sightings.some(({ kind }) => kind === 'end');

/** What a recorder comes to that hears these frames one after the other. */
export function countedIn(frames: readonly Decoded[], kind: EventKind): number {
  const recorder = recorderOf(null, { broadcast: null });
  for (const frame of frames) recorder.hear({ ...NOTHING_DECODED, ...frame }, START);
  return counted(logOf(recorder), kind);
}
