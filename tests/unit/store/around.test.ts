import { expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { commit } from '../../../utils/store/commit.ts';
import { figuresAround } from '../../../utils/store/around.ts';
import type { BroadcastKey } from '../../../utils/units.ts';
import { at, batch, comment, database, heard, online } from './builders.ts';

const KEY = 'douyin:7500000000000000001' as BroadcastKey;

test('before and after a moment are ten minutes each, and nothing is said where nothing was heard', async () => {
  const db = database();
  for (let minute = 0; minute < 40; minute += 1) {
    const start = minute * 60;
    // From the twentieth minute on three times as many comments come, of as many viewers.
    const comments = Array.from({ length: minute < 20 ? 2 : 6 }, (_, index) => comment(start + index, index));
    const log: LogEntry[] = [online(start, minute < 20 ? 100 : 50), ...comments, heard(start, start + 60)];
    await commit(db, [batch(minute + 1, log)]);
  }
  const { before, after } = await figuresAround(db, KEY, at(1200), 'roomtally');
  expect(before?.commentsPerMinute).toMatchObject({ figure: { value: 2 } });
  expect(after?.commentsPerMinute).toMatchObject({ figure: { value: 6 } });
  expect(before?.commenters).toMatchObject({ figure: { value: 2 } });
  expect(after?.commenters).toMatchObject({ figure: { value: 6 } });
  expect(await figuresAround(db, KEY, at(9000), 'roomtally')).toEqual({ before: null, after: null });
  expect((await figuresAround(db, KEY, at(0), 'roomtally')).before).toBeNull();
});
