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
  adSpend: { ...brought, unit: 'money', name: { zh: '投放花费', en: 'Ad spend' } },
  roi: {
    ...brought,
    unit: 'number',
    parts: { numerator: 'money', denominator: 'money' },
    name: { zh: '投放 ROI', en: 'ROI' },
  },
  privateJoins: { ...brought, unit: 'count', name: { zh: '私域加入', en: 'Private-domain joins' } },
  privateJoinRate: {
    ...brought,
    unit: 'fraction',
    name: { zh: '私域加入率', en: 'Private-domain join rate' },
  },
} as const satisfies Readonly<Record<string, Definition>>;
