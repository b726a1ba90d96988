import { planImport } from '../../../utils/exchange/archive/plan.ts';
import { readArchive } from '../../../utils/exchange/archive/read.ts';
import { writeArchive } from '../../../utils/exchange/archive/write.ts';
import { mergeWhole } from '../../../utils/store/merge.ts';
import { moment } from '../../../utils/units.ts';
import { history } from '../../rooms/generated/history.ts';
import { exponentOf } from '../growth.ts';
import { spent } from '../in-turn.ts';
import type { Measured } from '../measured.ts';
import { asHeardBy } from './heard-by.ts';

const BROADCASTS = 50;
const ARCHIVES = [10, 30, 100];
const NOTHING = mergeWhole();

/**
 * Archives of the same broadcasts by as many operators, each read, then all merged and held against an empty
 * database: what an import of them does.
 */
export function mergingBench(): Measured[] {
  const rows = history({ broadcasts: BROADCASTS, minutes: 4 });
  const files = Array.from({ length: Math.max(...ARCHIVES) }, (_, operator) =>
    writeArchive(asHeardBy(rows, operator), { at: moment(0), by: 'bench' }),
  );
  const merge = (count: number): number =>
    spent(() => void planImport(NOTHING, mergeWhole(...files.slice(0, count).map(readArchive))));
  merge(1);
  const points = ARCHIVES.map((count) => [count, merge(count)] as const);
  return [
    ...points.map(([count, ms]): Measured => ({
      what: `Merging archives of ${BROADCASTS} broadcasts: ${count}`,
      unit: 'ms',
      values: [ms],
      goal: null,
    })),
    {
      what: 'Merging archives: fitted',
      unit: 'exponent',
      values: [exponentOf(points)],
      goal: { most: 1.1 },
    },
  ];
}
