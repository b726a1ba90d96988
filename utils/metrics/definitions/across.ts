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
    name: { zh: '回访互动人数', en: 'Returning viewers' },
    of: found('returningViewers'),
  },
  newViewers: {
    unit: 'count',
    basis: 'estimated',
    source: 'broadcasts',
    name: { zh: '首次互动人数', en: 'New interacting viewers' },
    of: found('newViewers'),
  },
  returnDay1: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'broadcasts',
    name: { zh: '次日回访率', en: 'Day-1 return' },
    of: found('returnDay1'),
  },
  returnDay7: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'broadcasts',
    name: { zh: '7 日回访率', en: '7-day return' },
    of: found('returnDay7'),
  },
  returnDay30: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'broadcasts',
    name: { zh: '30 日回访率', en: '30-day return' },
    of: found('returnDay30'),
  },
  hostShare: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'broadcasts',
    parts: { numerator: 'number', denominator: 'number' },
    name: { zh: '主播占比', en: 'Host’s share' },
    of: found('hostShare'),
  },
  sameness: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'broadcasts',
    name: { zh: '与上一场的相似度', en: 'Sameness' },
    of: found('sameness'),
  },
} as const satisfies Readonly<Record<AcrossId, Definition>>;
