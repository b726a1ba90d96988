import { expect, test } from 'vitest';
import { taobao } from '../../../../utils/platforms/taobao/platform.ts';
import { saysNothing } from '../../../../utils/platforms/platform.ts';
import { objectsAmong } from '../../../../utils/platforms/taobao/objects.ts';
import { spansOf } from '../../../../utils/tally/spans.ts';
import type { RoomId } from '../../../../utils/units.ts';
import { address, answer, batches, latest, unframed } from '../../../rooms/generated/taobao/answers.ts';
import { concat } from '../../../rooms/generated/wire.ts';
import { logOf, recorderOf, START } from '../../recorder/builders.ts';
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

test('newer batches without heads: JSON among other bytes is read by its fields, a batch that comes again once', () => {
  const data = unframed(
    { subType: 10_001, content: '多少钱 }"{', nick: '路过', userid: '7' },
    { subType: 10_002, giftName: '玫瑰', count: 3, nick: '路过' },
    { nick: '路过', flowSourceText: '推荐' },
    { value: { dig: 12 } },
  );
  const told = answered(PULL, data);
  expect([countsOf(told), boundsOf(told), told.broken]).toEqual([
    { comment: 1, gift: 3, entry: 1 },
    { likes: [12, 12] },
    0,
  ]);
  expect([countedIn([told, answered(PULL, data)], 'comment'), told.unknown]).toEqual([1, []]);
});

test('braces that stand for themselves hide no object behind them, and very many take no time', () => {
  const stray = concat(Uint8Array.of(0x0a, 0x7b, 0x02), records.json({ subType: 10_001, content: '好' }));
  const data = { timestampList: [{ offset: '1', data: Buffer.from(stray).toString('base64') }] };
  expect(countsOf(answered(PULL, data))).toEqual({ comment: 1 });
  expect(objectsAmong(new Uint8Array(200_000).fill(0x7b))).toEqual([]);
});

test('a batch that is neither framed nor written is broken', () => {
  const data = { timestampList: [{ offset: '1', data: Buffer.from('hello').toString('base64') }] };
  expect(answered(PULL, data)).toMatchObject({ broken: 1, sightings: [] });
});

const OVERVIEW = 'mtop.dreamweb.query.general.generalQuery';
const row = (id: string, look_pv: number) => ({ content_id: id, look_pv, roomStatus: 2 });
const overview = (rows: readonly unknown[], room: string | null, asked: unknown = {}) =>
  taobao.decode(
    { via: 'jsonp', url: address(OVERVIEW, '1.0', asked), body: answer(OVERVIEW, { result: rows }) },
    null,
    room as RoomId | null,
  );

test('other rooms: of a list of broadcasts the page’s own is read', () => {
  const list = [row('111', 5), row('222', 7)];
  expect(boundsOf(overview(list, '222'))).toEqual({ entries: [7, 7] });
  expect(overview(list, '222')).toMatchObject({ foreign: 1 });
  expect(overview(list, '333')).toMatchObject({ foreign: 2, sightings: [] });
  expect([overview(list, null).sightings, boundsOf(overview([row('111', 5)], null))]).toEqual([
    [],
    { entries: [5, 5] },
  ]);
});

test('the overview’s interface answers to much else, which is not read', () => {
  const asked = { dataApi: 'live_daibo_analysis_ind_list', param: '{}' };
  expect(saysNothing(overview([row('222', 7)], '222', asked))).toBe(true);
});

test('ended streams: the overview’s counts stand, and its end is one end', () => {
  const recorder = recorderOf(null, { broadcast: null, page: 'console' });
  for (const look_pv of [120, 120]) recorder.hear(overview([row('222', look_pv)], '222'), START);
  const log = logOf(recorder);
  expect(log.filter(({ kind }) => kind === 'end')).toHaveLength(1);
  expect([...spansOf(log).spans.values()][0]?.totals.entries?.top.low).toBe(120);
});

test('out-of-order totals: likes that step back take nothing away', () => {
  const recorder = recorderOf(null, { broadcast: null });
  for (const [index, total] of [100, 140, 120].entries())
    recorder.hear(heard(records.likes(total, { id: `l${index}` })), START);
  expect([...spansOf(logOf(recorder)).spans.values()][0]?.totals.likes?.top.low).toBe(140);
});

test('doubled gifts: a newer record that comes twice under its msgId is one gift', () => {
  const gift = records.newer(10_002, { giftName: '玫瑰', count: 3 }, { id: 'g' });
  expect(countedIn([heard(gift), heard(gift)], 'gift')).toBe(3);
});

test('empty and changed answers: one says nothing, the other is named', () => {
  expect(saysNothing(answered(PULL, { timestampList: [] }))).toBe(true);
  expect(answered(PULL, { newList: [] }).unknown).toHaveLength(1);
});
