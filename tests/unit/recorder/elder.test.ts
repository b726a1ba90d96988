import { describe, expect, test } from 'vitest';
import { Refused } from '../../../utils/messages/send.ts';
import { Elder } from '../../../utils/recorder/elder.ts';
import { Recorder } from '../../../utils/recorder/recorder.ts';
import type { ViewerHash } from '../../../utils/units.ts';
import { viewerHasher } from '../../../utils/viewers/hash.ts';
import { mergeSets, type ViewerSets } from '../../../utils/viewers/sets.ts';
import { Sketch, SKETCH_SIZE } from '../../../utils/viewers/sketch.ts';
import { Desk, settled } from './background.ts';
import { at, comment, frame, gift, HASH, header, told } from './builders.ts';
import { Place } from './world.ts';
import { chat } from '../../rooms/generated/douyin/messages.ts';

const OLD = viewerHasher(new Uint8Array(32).fill(9));
const elder = (): Elder => new Elder('old', OLD);
const SAID = {
  kind: 'comment',
  at: at(0),
  viewer: null,
  count: 1,
  value: 0,
  item: null,
  sign: null,
} as const;

describe('a recorder with an elder key', () => {
  const recorder = (): Recorder => new Recorder(header(), HASH, null, elder());

  test('hands over its viewers under both: the younger in the log, the elder beside it', () => {
    const own = recorder();
    own.hear(frame(at(0), comment('1'), gift('2', 3), told('online', 5)), at(0));
    const { entries, elder: beside } = own.take();
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'comment', viewer: HASH('somebody') }));
    const [somebody, giver] = [OLD('somebody'), OLD('giver')];
    expect(beside).toEqual({
      key: 'old',
      viewers: { comment: [somebody], gift: [giver], organic: [somebody, giver] },
    });
  });

  test('tells of each viewer once, and of one who did something else only that', () => {
    const own = recorder();
    for (const second of [0, 1]) own.hear(frame(at(second), comment(`${second}`)), at(second));
    own.take();
    own.hear(frame(at(2), comment('2'), gift('3', 1)), at(2));
    own.hear(frame(at(3), gift('4', 2, null)), at(3));
    expect(own.take().elder?.viewers).toEqual({ gift: [OLD('giver')], organic: [OLD('giver')] });
    expect(own.take().elder).toEqual({ key: 'old', viewers: {} });
  });

  test('tells nothing of who only enters, and nothing at all without such a key', () => {
    const own = recorder();
    own.hear(frame(at(0), { ...comment('1'), kind: 'entry' } as ReturnType<typeof comment>), at(0));
    expect(own.take().elder?.viewers).toEqual({});
    const younger = new Recorder(header(), HASH, null);
    younger.hear(frame(at(0), comment('1')), at(0));
    expect(younger.take().elder).toBeNull();
  });
});

test('a batch that the background will never take is emptied of them, and keeps their key', async () => {
  const own = new Recorder(header(), HASH, null, elder());
  const desk = new Desk(own);
  desk.answers = [() => Promise.reject(new Refused('invalid'))];
  own.hear(frame(at(0), comment('1')), at(0));
  desk.sender.nudge(at(0));
  for (let second = 0; second < 3; second += 1) await desk.pass(1);
  expect(desk.received.map(({ elder: beside, entries }) => [beside?.key, beside?.viewers, entries])).toEqual([
    ['old', { comment: [OLD('somebody')], organic: [OLD('somebody')] }, [expect.anything()]],
    ['old', {}, []],
  ]);
});

describe('what is handed over of a crowd', () => {
  const CROWD = 6 * SKETCH_SIZE;
  const own = elder();
  const batches: ViewerSets[] = [];
  for (let viewer = 0; viewer < CROWD; viewer += 1) {
    own.see(`${viewer}`, SAID);
    if (viewer % 500 === 0) batches.push(own.take().viewers);
  }
  batches.push(own.take().viewers);
  const all = Array.from({ length: CROWD }, (_, viewer) => OLD(`${viewer}`));

  test('comes to the sketch of all', () => {
    expect(mergeSets(...batches).comment).toEqual(new Sketch(all).hashes());
  });

  test('is ever less of it: who cannot be among the smallest is left out', () => {
    const sent = batches.flatMap(({ comment: hashes = [] }) => hashes);
    expect(sent.length).toBeLessThan(CROWD * 0.75);
    const [first, last] = [batches[1], batches.at(-2)].map((sets) => sets?.comment?.length ?? 0);
    expect(first).toBe(500);
    expect(last).toBeLessThan(250);
  });
});

describe('a watch', () => {
  const key = (fill: number) => btoa(String.fromCharCode(...new Uint8Array(32).fill(fill)));

  test('hashes with the two keys that it is told as it joins', async () => {
    const place = new Place();
    place.onJoin = () =>
      Promise.resolve({
        viewerKey: { id: 'young', secret: key(7) },
        elderKey: { id: 'old', secret: key(9) },
      });
    await place.push(0, [chat({ id: 1n, user: { id: '42' }, text: 'x' })]);
    await settled();
    const [batch] = place.received;
    expect(batch?.viewerKey).toBe('young');
    const [entry] = batch?.entries.filter(({ kind }) => kind === 'comment') ?? [];
    expect(entry).toMatchObject({ viewer: HASH('42') satisfies ViewerHash });
    expect(batch?.elder).toEqual({ key: 'old', viewers: { comment: [OLD('42')], organic: [OLD('42')] } });
  });
});
