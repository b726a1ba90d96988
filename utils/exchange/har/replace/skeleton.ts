import type { Decoded, Sighting } from '../../../platforms/platform.ts';

/** All that a decoder's answer tells but names: of those, whether they are there. */
export const skeletonOf = ({ title, sightings, ...rest }: Decoded): string =>
  JSON.stringify([rest, title !== null, sightings.map(unnamed)]);

const unnamed = (sighting: Sighting): object => {
  const key = isThere(sighting.key);
  if (!('viewer' in sighting)) return { ...sighting, key };
  const { viewer, combo, text } = sighting;
  return { ...sighting, key, viewer: isThere(viewer), combo: isThere(combo), text: isThere(text) };
};

/** An empty name is not the same as none. */
const isThere = (name: string | null): boolean | null => (name === null ? null : name !== '');
