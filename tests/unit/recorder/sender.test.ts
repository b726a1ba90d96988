import { describe, expect, test } from 'vitest';
import type { Answer, Batch } from '../../../utils/messages/messages.ts';
import { Refused } from '../../../utils/messages/send.ts';
import type { Revision, Seq } from '../../../utils/units.ts';
import { Desk, nobody, pending, settled } from './background.ts';
import { at, comment, counted, frame, recorderOf } from './builders.ts';

const stopped = () => Promise.reject(new Error('The background was stopped.'));
const full = () => Promise.reject(new Refused('full'));

/** A recorder at a desk; `hear` hears a comment and nudges. */
function atDesk() {
  const recorder = recorderOf();
  const desk = new Desk(recorder);
  const hear = (second: number): void => {
    recorder.hear(frame(at(second), comment(`${second}`)), at(second));
    desk.sender.nudge(at(second));
  };
  return { recorder, desk, hear };
}

const comments = (batches: readonly Batch[]): number =>
  counted(
    batches.flatMap(({ entries }) => entries),
    'comment',
  );

describe('a sender', () => {
  test('hands over what was recorded as it arrives, without a timer', async () => {
    const { desk, hear } = atDesk();
    hear(0);
    expect(desk.received).toHaveLength(1);
    expect(desk.received[0]).toMatchObject({ seq: 1, arrival: at(0), viewerKey: 'viewer key', since: 0 });
    await settled();
    expect(desk.deliveries).toEqual(['flowing']);
  });

  test('has one batch under way at a time; what comes meanwhile is the next, sent when that is acknowledged', async () => {
    const { desk, hear } = atDesk();
    const first = pending<Answer<'record'>>();
    desk.answers = [() => first.promise];
    for (const second of [0, 1, 2, 3]) hear(second);
    await settled();
    expect(desk.seqs).toEqual([1]);
    first.give({ seq: 1 as Seq, others: nobody });
    await settled();
    expect(desk.seqs).toEqual([1, 2]);
    expect(desk.received.map((batch) => comments([batch]))).toEqual([1, 3]);
  });

  test('sends a batch again, unchanged, until it is acknowledged', async () => {
    const { desk, hear } = atDesk();
    desk.answers = [stopped, stopped, stopped];
    hear(0);
    hear(1);
    for (let second = 0; second < 5; second += 1) await desk.pass(1);
    expect(desk.seqs).toEqual([1, 1, 1, 1, 2]);
    for (const again of desk.received.slice(1, 4)) expect(again).toEqual(desk.received[0]);
    expect(comments(desk.received.slice(3))).toBe(2);
  });

  test('sends a batch again that nobody answers: a background stopped as it starts never says so', async () => {
    const { desk, hear } = atDesk();
    desk.answers = [() => pending<Answer<'record'>>().promise];
    hear(0);
    for (let second = 0; second < 20; second += 1) await desk.pass(1);
    expect(desk.seqs).toEqual([1, 1]);
    expect(desk.received[1]).toEqual(desk.received[0]);
    expect(desk.deliveries).toEqual(['flowing']);
  });

  test('needs no timer to send it again: traffic wakes it where timers sleep', async () => {
    const { desk, hear } = atDesk();
    desk.answers = [stopped];
    hear(0);
    await settled();
    await desk.pass(2, 'asleep');
    expect(desk.seqs).toEqual([1]);
    hear(2);
    await settled();
    expect(desk.seqs).toEqual([1, 1, 2]);
  });

  test('tells what it hands over once, however often it is sent', async () => {
    const { desk, hear } = atDesk();
    desk.answers = [stopped, stopped];
    hear(0);
    for (let second = 0; second < 4; second += 1) await desk.pass(1);
    expect(desk.sent).toHaveLength(1);
  });

  test('says that the store is full, and goes on when it is not any more; nothing is lost', async () => {
    const { desk, hear } = atDesk();
    desk.answers = [full, full];
    hear(0);
    hear(1);
    for (let second = 0; second < 4; second += 1) await desk.pass(1);
    expect(desk.deliveries.slice(0, 2)).toEqual(['full', 'full']);
    expect(desk.deliveries.at(-1)).toBe('flowing');
    expect(comments(desk.received.slice(2))).toBe(2);
  });

  test('asks what others recorded when it has nothing to hand over', async () => {
    const { desk } = atDesk();
    desk.others = { ...nobody, revision: 7 as Revision };
    desk.sender.nudge(at(0));
    await settled();
    expect(desk.received).toEqual([]);
    desk.sender.nudge(at(1));
    await settled();
    expect(desk.followed.map(({ since }) => since)).toEqual([0, 7]);
    expect(desk.heard).toHaveLength(2);
  });

  test('tells with each batch what it knows of the others', async () => {
    const { desk, hear } = atDesk();
    desk.others = { ...nobody, revision: 3 as Revision };
    hear(0);
    await settled();
    hear(1);
    await settled();
    expect(desk.received.map(({ since }) => since)).toEqual([0, 3]);
  });
});

describe('a sender gives up', () => {
  test('when the extension is gone from the page', async () => {
    const { desk, hear } = atDesk();
    desk.alive = false;
    desk.answers = [stopped];
    hear(0);
    await settled();
    expect(desk.deliveries).toEqual(['gone']);
    expect(desk.seqs).toEqual([1]);
  });

  test('a batch of a broadcast that was deleted', async () => {
    const { desk, hear } = atDesk();
    hear(0);
    await settled();
    desk.answers = [() => Promise.resolve({ seq: 0 as Seq, others: nobody })];
    hear(1);
    await settled();
    expect(desk.deliveries).toEqual(['flowing', 'forgotten']);
  });

  test('when it is told to stop, a batch under way included', async () => {
    const { desk, hear } = atDesk();
    desk.answers = Array.from({ length: 100 }, () => stopped);
    hear(0);
    await settled();
    desk.gone.abort();
    await desk.pass(60);
    const { length } = desk.received;
    hear(1);
    await desk.pass(60);
    expect(desk.received).toHaveLength(length);
  });
});

describe('as its page leaves', () => {
  test('a sender hands over all that is not acknowledged, and waits for no answer', async () => {
    const { recorder, desk, hear } = atDesk();
    desk.answers = [() => pending<Answer<'record'>>().promise];
    hear(0);
    recorder.hear(frame(at(1), comment('1')), at(1));
    desk.sender.leave();
    expect(desk.seqs).toEqual([1, 1, 2]);
    expect(comments(desk.received.slice(1))).toBe(2);
    await settled();
  });

  test('a sender with nothing to hand over sends nothing', async () => {
    const { desk } = atDesk();
    desk.sender.leave();
    await settled();
    expect(desk.received).toEqual([]);
  });
});
