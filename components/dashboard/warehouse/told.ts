import { WarehouseProblem } from '../../../utils/exchange/clickhouse/problems.ts';
import type { Say } from '../../../utils/settings/words.ts';
import { reasonOf } from '../reason.ts';

/** What went wrong with a warehouse and what to do, then what the server said itself. */
export function told(error: unknown, say: Say): string {
  if (!(error instanceof WarehouseProblem)) return reasonOf(error);
  const sentence = say(`warehouse.problem_${error.id}`);
  return error.message === '' ? sentence : `${sentence} ${say('warehouse.said', { said: error.message })}`;
}
