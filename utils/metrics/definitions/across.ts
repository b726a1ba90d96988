import type { AcrossId } from '../account.ts';
import { unknown } from '../build.ts';
import type { Define, Definition } from './definition.ts';

/** What earlier and later broadcasts of the room tell is found before, and looked up here. */
const found =
  (id: AcrossId): Define =>
  (account) =>
    account.across[id] ?? unknown('needsHistory');

/** What several broadcasts of one room tell together. */
export const acrossMetrics = {
  returningViewers: {
    unit: 'count',
    basis: 'estimated',
    source: 'broadcasts',
    of: found('returningViewers'),
  },
  newViewers: {
    unit: 'count',
    basis: 'estimated',
    source: 'broadcasts',
    of: found('newViewers'),
  },
  returnDay1: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'broadcasts',
    of: found('returnDay1'),
  },
  returnDay7: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'broadcasts',
    of: found('returnDay7'),
  },
  returnDay30: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'broadcasts',
    of: found('returnDay30'),
  },
  hostShare: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'broadcasts',
    parts: { numerator: 'number', denominator: 'number' },
    of: found('hostShare'),
  },
  sameness: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'broadcasts',
    of: found('sameness'),
  },
} as const satisfies Readonly<Record<AcrossId, Definition>>;
