import { expect, test } from 'vitest';
import { taobao } from '../../../../utils/platforms/taobao/platform.ts';
import { address, answer, batches, latest } from '../../../rooms/generated/taobao/answers.ts';
import * as records from '../../../rooms/generated/taobao/records.ts';
import { boundsOf, countedIn, countsOf, ends, eventsOf } from '../said.ts';

const PULL = 'mtop.taobao.powermsg.h5.msg.pullnativemsg';
const LATEST = 'mtop.taobao.iliad.comment.query.latest';
const answered = (api: string, data: unknown) =>
  taobao.decode({ via: 'jsonp', url: address(api), body: `mtopjsonp5(${answer(api, data)})` });
const heard = (...batch: readonly Uint8Array[]) => answered(PULL, batches(batch));

test('repeated records: the same msgId counts once', () => {
  const record = records.entry('7', { id: 'same' });
  expect(countedIn([heard(record, record), heard(record)], 'entry')).toBe(1);
});

test('msgIds in base 62 differ by case alone', () => {
  const entries = heard(records.entry('7', { id: '0NQ5i' }), records.entry('7', { id: '0NQ5I' }));
  expect(countedIn([entries], 'entry')).toBe(2);
});

test('two ways: a comment of the batch and of the newest comments is one, the newest come again and again', () => {
  const told = { content: '多少钱', at: records.SOME_TIME };
  const polled = () => answered(LATEST, latest([{ id: '1', viewer: '7', ...told }]));
  const pushed = heard(records.comment(told.content, { from: '7', at: told.at }));
  expect(countedIn([polled(), pushed, polled()], 'comment')).toBe(1);
});

test('onlineCount is always 0: it is no audience', () => {
  const body = { onlineCount: 0, totalCount: 34, pageViewCount: 56 };
  expect(boundsOf(heard(records.newer(10_003, body)))).toEqual({
    uniqueViewers: [34, 34],
    entries: [56, 56],
  });
});

test('little-endian lengths: a body of more than 255 bytes is read whole', () => {
  const long = records.comment('好'.repeat(200), { id: 'long' });
  expect(countsOf(heard(long, records.entry('7')))).toEqual({ comment: 1, entry: 1 });
});

test('bodies that may be indented, empty or without a nickname are read all the same', () => {
  const batch = heard(
    records.entry('7', { id: 'a' }, 2),
    records.follow({ id: 'b' }, true),
    records.comment('好', { id: 'c' }),
    records.comment('好看', { id: 'd', nick: '路过' }),
  );
  expect(batch.broken).toBe(0);
  expect(countsOf(batch)).toEqual({ entry: 1, follow: 1, comment: 2 });
});

test('either mark may begin a record', () => {
  const marks = ([0x34, 0x30] as const).map((mark) => records.entry('7', { id: String(mark), mark }));
  expect(countsOf(heard(...marks))).toEqual({ entry: 2 });
});

test('totals beside events: likes and views are running totals, of nobody', () => {
  const batch = heard(records.likes(1234, { id: 'a' }), records.views(567, { id: 'b' }));
  expect([eventsOf(batch), boundsOf(batch)]).toEqual([[], { likes: [1234, 1234], entries: [567, 567] }]);
});

test('a status other than 3 does not end the broadcast', () => {
  const told = [1, 2, 3].map((status) =>
    ends(answered('mtop.tblive.live.detail.query', { topic: records.SOME_TOPIC, status })),
  );
  expect(told).toEqual([false, false, true]);
});
