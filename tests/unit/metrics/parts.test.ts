import { expect, test } from 'vitest';
import { accountOf } from '../../../utils/metrics/account.ts';
import { figuresOf } from '../../../utils/metrics/figures.ts';
import { partsOf } from '../../../utils/metrics/parts.ts';
import { givesOf } from '../../../utils/platforms/registry.ts';
import { slotOf } from '../../../utils/tally/slot.ts';
import type { LogEntry } from '../../../utils/events/entry.ts';
import type { PlatformId } from '../../../utils/units.ts';
import { random } from '../../rooms/generated/random.ts';
import { at, claimsOf, happened, heard, told } from './accounts.ts';

const beside = { gives: givesOf('douyin' as PlatformId), viewers: {}, products: new Map() };
const LENGTH = 900;

test('a part’s figures are those of an account of that part alone, wherever it is cut', () => {
  const { int } = random(4, 'parts');
  const log: LogEntry[] = [];
  for (let second = 0, entries = 0; second < LENGTH; second += 7) {
    entries += int(0, 30);
    log.push(told(second, 'online', int(50, 200)), told(second, 'entries', entries));
    log.push(happened(second, 'comment', 1), happened(second, 'like', int(1, 9)));
  }
  log.push(heard(0, 400), heard(460, LENGTH));
  const claims = claimsOf(log);
  const whole = accountOf(claims, beside) ?? expect.unreachable();
  const parts = partsOf(whole);
  for (let run = 0; run < 40; run += 1) {
    const from = int(0, LENGTH - 60);
    const since = slotOf(at(from));
    const before = slotOf(at(int(from + 30, LENGTH + 60)));
    const alone = accountOf(claims, { ...beside, since, before }) ?? expect.unreachable();
    expect(figuresOf(parts({ since, before }) ?? expect.unreachable())).toEqual(figuresOf(alone));
  }
});
