import type { Packing } from './packing.ts';

const PACKINGS = import.meta.glob<Packing>('./*/packing.ts', { import: 'packing' });

const nothing: Packing = () => null;

/** The packing that a platform's folder describes; most have none of their own. */
export const packingOf = async (platform: string): Promise<Packing> =>
  (await PACKINGS[`./${platform}/packing.ts`]?.()) ?? nothing;
