import { expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { entrySourcesOf } from '../../../utils/metrics/sources-of-entries.ts';
import { accountOf } from '../../../utils/metrics/account.ts';
import { figuresOf } from '../../../utils/metrics/figures.ts';
import { givesOf } from '../../../utils/platforms/registry.ts';
import type { PlatformId } from '../../../utils/units.ts';
import { claimsOf, happened, heard } from './accounts.ts';

const entered = (second: number, item: string | null): LogEntry =>
  ({ ...happened(second, 'entry'), item }) as LogEntry;
const LOG = [entered(1, '推荐'), entered(2, '关注'), entered(3, '推荐'), entered(4, null), heard(0, 10)];

test('entries are counted by where they came from, the most frequent first', () => {
  expect([...entrySourcesOf([LOG])]).toEqual([
    ['推荐', 2],
    ['关注', 1],
  ]);
});

test('two recorders of one room do not add up: the one that saw most speaks', () => {
  expect([...entrySourcesOf([LOG, LOG, []]).values()]).toEqual([2, 1]);
});

test('the figure tells its parts, and is unknown where no entry names its source', () => {
  const gives = givesOf('taobao' as PlatformId);
  const told = { viewers: {}, products: new Map(), gives };
  const account = accountOf(claimsOf(LOG), { ...told, entrySources: entrySourcesOf([LOG]) });
  expect(account && figuresOf(account).entriesBySource).toMatchObject({
    figure: { value: 3, parts: { 推荐: 2, 关注: 1 } },
  });
  const silent = accountOf(claimsOf(LOG), told);
  expect(silent && figuresOf(silent).entriesBySource).toEqual({ unknown: 'notSent' });
});
