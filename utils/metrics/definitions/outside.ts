import { unknown } from '../build.ts';
import type { Definition } from './definition.ts';

/** Nothing that is heard tells of it: `withOutside` fills it from files and from what is typed in. */
const brought = {
  basis: 'reported',
  source: 'outside',
  discreet: true,
  of: () => unknown('notBrought'),
} as const;

/** What was spent, and who joined elsewhere. */
export const outsideMetrics = {
  adSpend: { ...brought, unit: 'money' },
  roi: {
    ...brought,
    unit: 'number',
    parts: { numerator: 'money', denominator: 'money' },
  },
  privateJoins: { ...brought, unit: 'count' },
  privateJoinRate: {
    ...brought,
    unit: 'fraction',
  },
} as const satisfies Readonly<Record<string, Definition>>;
