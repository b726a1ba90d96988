import type { Said } from '../../../utils/exchange/archive/settled.ts';
import type { Say } from '../../../utils/settings/words.ts';

/** More names than these are a number. */
const MOST = 2;

/** What each side says, one after another: here, or in which files. */
export function writeSaid<Row>(
  said: readonly Said<Row>[],
  write: (row: Row) => string,
  files: readonly string[],
  say: Say,
): string {
  const nameOf = (by: number): string =>
    by === 0 ? say('contradicted.here') : say('contradicted.there', { file: files[by - 1] ?? '' });
  const each = said.map(({ row, by }) => {
    const names = by.slice(0, MOST).map(nameOf).join(say('dashboard.separator'));
    const who = by.length > MOST ? say('contradicted.andMore', { names, count: by.length - MOST }) : names;
    return say('contradicted.says', { who, what: write(row) });
  });
  return each.join(say('contradicted.between'));
}
