import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decoded } from '../../../../utils/platforms/platform.ts';
import { taobao } from '../../../../utils/platforms/taobao/platform.ts';
import { moment } from '../../../../utils/units.ts';
import { address, answer, batches, latest, type Listed } from '../../../rooms/generated/taobao/answers.ts';
import * as records from '../../../rooms/generated/taobao/records.ts';
import { figureOf, replay } from '../replay.ts';
import { boundsOf, countsOf, ends, eventsOf } from '../said.ts';

const PULL = 'mtop.taobao.powermsg.h5.msg.pullnativemsg';
const LATEST = 'mtop.taobao.iliad.comment.query.latest';
const ROOM = 'https://tbzb.taobao.com/live?liveId=212465972242';

const answered = (api: string, data: unknown, asked?: unknown): Decoded =>
  taobao.decode({ via: 'jsonp', url: address(api, '1.0', asked), body: answer(api, data) });
const heard = (...batch: readonly Uint8Array[]): Decoded => answered(PULL, batches(batch));

/** What the room's page comes to after these answers, a second apart. */
const replayed = (...answers: readonly (readonly [api: string, data: unknown])[]) =>
  replay(
    ROOM,
    answers.map(([api, data], second) => ({
      at: moment(records.SOME_TIME + second * 1000),
      via: 'jsonp' as const,
      url: address(api),
      body: answer(api, data),
    })),
  );

describe('a PowerMsg record', () => {
  test('is an entry, a comment, a follow, or a running total', () => {
    const decoded = heard(
      records.entry('749866213', { id: 'a', mark: 0x34 }),
      records.comment('多少钱', { id: 'b' }),
      records.follow({ id: 'c' }),
      records.likes(28_335_307, { id: 'd' }),
      records.views(11_371_946, { id: 'e' }),
    );
    expect(countsOf(decoded)).toEqual({ entry: 1, comment: 1, follow: 1 });
    expect(boundsOf(decoded)).toEqual({ likes: [28_335_307, 28_335_307], entries: [11_371_946, 11_371_946] });
    expect(decoded).toMatchObject({ broadcast: records.SOME_TOPIC, broken: 0, foreign: 0, unknown: [] });
  });

  test('says who and when', () => {
    const [entered, commented] = eventsOf(
      heard(records.entry('1127243166', {}, 2), records.comment('好', { from: '8417968644' })),
    );
    expect(entered).toMatchObject({ viewer: '1127243166', at: records.SOME_TIME });
    expect(commented).toMatchObject({ viewer: '8417968644', at: records.SOME_TIME });
  });

  test('of a follow may be empty', () => {
    expect(countsOf(heard(records.follow({}, true)))).toEqual({ follow: 1 });
  });

  test('of the newer kind is JSON', () => {
    const decoded = heard(
      records.newer(10001, { content: '好看', nick: '路过', userid: '7' }, { id: 'a' }),
      records.newer(10002, { giftName: '爱心', count: 3 }, { id: 'b' }),
      records.newer(10031, { nick: '路过', flowSourceText: '来自关注' }, { id: 'c' }),
      records.newer(102, { value: { dig: '12000' } }, { id: 'd' }),
      records.newer(10005, { onlineCount: 0, totalCount: 5200, pageViewCount: 9100 }, { id: 'e' }),
    );
    expect(countsOf(decoded)).toEqual({ comment: 1, gift: 3, entry: 1 });
    expect(boundsOf(decoded)).toEqual({
      likes: [12_000, 12_000],
      uniqueViewers: [5200, 5200],
      entries: [9100, 9100],
    });
  });

  test('of a type that is not read is named, and the others are read', () => {
    const decoded = heard(records.newer(777, { a: 1 }), records.comment('好'));
    expect([decoded.unknown, countsOf(decoded)]).toEqual([['777'], { comment: 1 }]);
  });

  test('of another room’s topic is not counted', () => {
    const decoded = heard(
      records.comment('好'),
      records.comment('别处', { topic: '00000000-0000-0000-0000-000000000000' }),
    );
    expect([decoded.foreign, countsOf(decoded)]).toEqual([1, { comment: 1 }]);
  });

  test('that breaks off is counted as broken, and those before it are read', () => {
    const whole = records.comment('好');
    const decoded = heard(whole, whole.subarray(0, whole.length - 3));
    expect([decoded.broken, countsOf(decoded)]).toEqual([1, { comment: 1 }]);
  });

  test('reads back whatever is written', () => {
    const some = fc.record({
      content: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
      from: fc.stringMatching(/^[1-9]\d{3,18}$/),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (all) => {
        const written = all.map(({ content, from }, index) =>
          records.comment(content, { from, id: `id${index}` }),
        );
        expect(eventsOf(heard(...written)).map(({ viewer }) => viewer)).toEqual(all.map(({ from }) => from));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what comes twice is counted once:', () => {
  test('a record under the same msgId', async () => {
    const twice = [records.follow({ id: 'same' }), records.entry('5', { id: 'x' })];
    const result = await replayed([PULL, batches([...twice, ...twice])], [PULL, batches(twice)]);
    expect([figureOf(result, 'follows'), figureOf(result, 'entriesSeen')]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('a comment that stands in two answers, but not two comments of one text', async () => {
    const first: Listed[] = [
      { id: '1', content: '1' },
      { id: '2', content: '1' },
      { id: '3', content: '多少钱', at: records.SOME_TIME + 900 },
    ];
    const next: Listed[] = [...first.slice(1), { id: '4', content: '1', at: records.SOME_TIME + 5000 }];
    const result = await replayed([LATEST, latest(first)], [LATEST, latest(next)]);
    expect(figureOf(result, 'comments')).toEqual([4, 4]);
  });

  test('a comment that comes by both ways, whichever is first', async () => {
    const pushed = [PULL, batches([records.comment('多少钱', { id: 'short', from: '77' })])] as const;
    const polled = [LATEST, latest([{ id: '901', content: '多少钱', viewer: '77' }])] as const;
    for (const order of [
      [pushed, polled],
      [polled, pushed],
    ]) {
      expect(figureOf(await replayed(...order), 'comments')).toEqual([1, 1]);
    }
  });
});

test('running totals that come out of order rise to the highest', async () => {
  const totals = [100, 130, 120, 125].map((total, index) => records.likes(total, { id: `l${index}` }));
  const result = await replayed(...totals.map((each) => [PULL, batches([each])] as const));
  expect(figureOf(result, 'likes')).toEqual([30, 30]);
});

test('online, which is always sent as 0, stays unknown', async () => {
  const stats = records.newer(10005, { onlineCount: 0, totalCount: 5200, pageViewCount: 9100 });
  expect(figureOf(await replayed([PULL, batches([stats])]), 'online')).toBeNull();
});

describe('the broadcast', () => {
  const detail = (status: unknown) =>
    answered('mtop.tblive.live.detail.query', { topic: 'abcde-1', status, title: '新品' }, { liveId: '1' });

  test('is named by its details, and ended at status 3', () => {
    expect(detail('3')).toMatchObject({ broadcast: 'abcde-1', title: '新品' });
    expect([detail('3'), detail(3), detail(1), detail(undefined)].map(ends)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('is found by a callback’s whole script too, as a recording has it', () => {
    const body = ` mtopjsonp5(${answer(PULL, batches([records.comment('好')]))});`;
    expect(countsOf(taobao.decode({ via: 'jsonp', url: address(PULL), body }))).toEqual({ comment: 1 });
  });
});

const inner = fc.uint8Array({ maxLength: 120 });
test('within a batch, and within a record’s body, are read without a throw', () => {
  fc.assert(
    fc.property(inner, fc.constantFrom(101, 102, 10005, 10010, 10031, 1), (bytes, type) => {
      heard(bytes);
      expect(heard(records.record({ type, body: bytes }), records.comment('好')).broken).toBeLessThan(2);
    }),
    { numRuns: 3000 },
  );
});
