import { expect, test } from 'vitest';
import { xiaohongshu } from '../../../../utils/platforms/xiaohongshu/platform.ts';
import { message, push, type Pushed, signal } from '../../../rooms/generated/xiaohongshu/frames.ts';
import * as messages from '../../../rooms/generated/xiaohongshu/messages.ts';
import { boundsOf, countedIn, countsOf, ends, eventsOf } from '../said.ts';

const read = (body: string) =>
  xiaohongshu.decode({ via: 'socket', url: 'wss://apppush-rws.xiaohongshu.com/rwp', body });
const heard = (...pushed: readonly Pushed[]) => read(push(...pushed));
const VIEWER = '945008e7c681e82dca2ce7e4';

test('comb_count gaps: messages of a combo are dropped, and its rising count repairs them', () => {
  const combo = [4, 5, 6, 7, 10].map((combCount) => heard(messages.gift({ combCount })));
  expect(countedIn(combo, 'gift')).toBe(10);
});

test('doubled gifts: a gift’s comment and its settlement are the same gift again', () => {
  const again = ['gift_comment', 'gift_settle'].map((type) => messages.gift({ type }));
  expect(countsOf(heard(messages.gift({}), ...again))).toEqual({ gift: 1 });
});

test('repeated messages: the same uuid counts once', () => {
  const twice = [messages.praise(VIEWER, 3, { id: 'u' }), messages.praise(VIEWER, 3, { id: 'u' })];
  expect(
    countedIn(
      twice.map((each) => heard(each)),
      'like',
    ),
  ).toBe(3);
});

test('likes have no total on the wire: what is seen adds up', () => {
  const frames = [3, 5].map((count) => heard(messages.praise(VIEWER, count)));
  expect([countedIn(frames, 'like'), ...frames.map(boundsOf)]).toEqual([8, {}, {}]);
});

test('the effect of a fan’s entry counts where no join of that fan is near, and not beside one', () => {
  expect(countedIn([heard(messages.join(VIEWER), messages.effect(VIEWER))], 'entry')).toBe(1);
  expect(countedIn([heard(messages.effect(VIEWER))], 'entry')).toBe(1);
});

test('an effect and a join on both sides of a round ten seconds are one entry; two joins are two', () => {
  const [before, after] = [{ at: 1_786_806_869_900 }, { at: 1_786_806_870_100 }];
  expect(countedIn([heard(messages.join(VIEWER, before), messages.effect(VIEWER, after))], 'entry')).toBe(1);
  expect(countedIn([heard(messages.effect(VIEWER, before), messages.join(VIEWER, after))], 'entry')).toBe(1);
  expect(countedIn([heard(messages.join(VIEWER, before), messages.join(VIEWER, after))], 'entry')).toBe(2);
});

test('other business of the site comes over the same connection and is not the room’s', () => {
  const other = push(messages.text(VIEWER, '好')).replace('"biz":"room"', '"biz":"im"');
  expect(read(other)).toMatchObject({ sightings: [], unknown: ['biz/im'], broken: 0 });
});

test('ids of 18 digits are kept to the last one', () => {
  expect(eventsOf(heard(messages.gift({})))).toMatchObject([{ item: messages.SOME_GIFT }]);
});

test('the host and the staff are no viewers', () => {
  expect(heard(messages.text('host', '欢迎', {}, 1), messages.text('staff', '好', {}, 2)).sightings).toEqual(
    [],
  );
});

test('another room’s messages beside this room’s are foreign', () => {
  const own = [messages.text(VIEWER, '好'), messages.join(VIEWER)];
  expect(heard(...own, messages.text(VIEWER, '别处', { room: '822496009116810559' }))).toMatchObject({
    foreign: 1,
    sightings: [{ kind: 'comment' }, { kind: 'entry' }],
  });
});

test('a join that is refused as closed is the end, one that succeeds is none', () => {
  expect([ends(read(signal(9001, '房间已关闭'))), ends(read(signal()))]).toEqual([true, false]);
});

test('the end is on no socket: the page says it', () => {
  const shown = (body: string) =>
    ends(xiaohongshu.decode({ via: 'text', url: '.livestream-container .title', body }));
  expect(['直播已结束', '秋季上新', ''].map(shown)).toEqual([true, false, false]);
});

test('the message is JSON as text within JSON in base64, and may be cut there', () => {
  const cut = { ...message('praise', {}), told: '{"type":"praise","praise_' };
  expect(heard(cut, messages.text(VIEWER, '好'))).toMatchObject({
    broken: 1,
    sightings: [{ kind: 'comment' }],
  });
});
