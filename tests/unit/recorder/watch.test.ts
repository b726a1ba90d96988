import { describe, expect, test } from 'vitest';
import { coreData } from '../../rooms/generated/douyin/console.ts';
import { SOME_ROOM } from '../../rooms/generated/douyin/frames.ts';
import { chat, control } from '../../rooms/generated/douyin/messages.ts';
import { Refused } from '../../../utils/messages/send.ts';
import { WORKER } from '../../../utils/traffic/protocol.ts';
import { settled } from './background.ts';
import { at, counted } from './builders.ts';
import { CONSOLE, Place } from './world.ts';

const OTHER_ROOM = '7500000000000000002';
const CORE = `https://compass.jinritemai.com/compass_api/shop/live/live_screen/core_data?live_room_id=${SOME_ROOM}`;

const comments = (place: Place): number =>
  counted(
    place.received.flatMap(({ entries }) => entries),
    'comment',
  );

describe('a watch', () => {
  test('begins a recorder with the first traffic of a room, and names room and broadcast', async () => {
    const place = new Place();
    await place.push(0, [chat({})]);
    expect(place.joined).toMatchObject([
      {
        platform: 'douyin',
        page: 'room',
        room: '126833924894',
        broadcast: SOME_ROOM,
        title: '主播的抖音直播间',
        openedAt: at(0),
      },
    ]);
    expect(comments(place)).toBe(1);
  });

  test('records nothing on a page that is no room', async () => {
    const place = new Place();
    place.url = 'https://live.douyin.com/';
    await place.push(0, [chat({})]);
    expect([place.joined, place.received]).toEqual([[], []]);
  });

  test('records nothing while the traffic of the page says nothing at all', async () => {
    const place = new Place();
    place.url = CONSOLE;
    await place.answer(0, CORE, { data: {} });
    expect(place.joined).toEqual([]);
    await place.answer(10, CORE, coreData({ gmv: 500 }));
    expect(place.joined).toHaveLength(1);
  });

  describe('of a room whose page works in a worker', () => {
    /** The overlay looks every two seconds; a stream plays. */
    const watchFor = async (place: Place, seconds: number): Promise<void> => {
      place.isWatching = true;
      for (const until = place.second + seconds; place.second < until; place.second += 2)
        place.watch.follow();
      await settled();
    };

    test('tells that it cannot be seen, once nothing has come for a while', async () => {
      const place = new Place();
      place.watch.receive([WORKER, '', null]);
      await watchFor(place, 20);
      expect(place.joined).toEqual([]);
      await watchFor(place, 20);
      expect(place.joined).toHaveLength(1);
      expect(place.received).toMatchObject([{ entries: [], diagnostics: { frames: 0, dropped: 0 } }]);
      expect(place.changes.at(-1)?.recorder.unseen).toBe(true);
    });

    test('counts it as any other as soon as something comes', async () => {
      const place = new Place();
      place.watch.receive([WORKER, '', null]);
      await watchFor(place, 40);
      await place.push(50, [chat({})]);
      expect([place.joined.length, comments(place), place.changes.at(-1)?.recorder.unseen]).toEqual([
        1,
        1,
        false,
      ]);
    });

    test('tells so too where only its socket is out of sight, until that is heard', async () => {
      const place = new Place();
      place.watch.receive([WORKER, '', null]);
      await place.answer(0, CORE, coreData({ gmv: 500 }));
      await watchFor(place, 20);
      expect(place.changes.at(-1)?.recorder.partlyUnseen).toBe(false);
      await watchFor(place, 20);
      expect(place.changes.at(-1)?.recorder.partlyUnseen).toBe(true);
      expect(place.received.at(-1)?.diagnostics).toMatchObject({ frames: 1, unseen: true });
      await place.push(50, [chat({})]);
      await watchFor(place, 2);
      expect(place.changes.at(-1)?.recorder.partlyUnseen).toBe(false);
      expect(place.received.at(-1)?.diagnostics).toMatchObject({ unseen: false });
      expect([place.joined.length, comments(place)]).toEqual([1, 1]);
    });

    test('says nothing while its socket is in sight, no stream plays, or it is no room', async () => {
      const heard = new Place();
      heard.watch.receive([WORKER, '', null]);
      await heard.close();
      await watchFor(heard, 60);
      const elsewhere = new Place();
      elsewhere.url = 'https://live.douyin.com/';
      elsewhere.watch.receive([WORKER, '', null]);
      await watchFor(elsewhere, 60);
      const still = new Place();
      still.watch.receive([WORKER, '', null]);
      for (; still.second < 60; still.second += 2) still.watch.follow();
      await settled();
      expect([heard, elsewhere, still].flatMap(({ joined }) => joined)).toEqual([]);
    });
  });

  test('asks once what the room’s earlier broadcasts were like, when it knows the broadcast', async () => {
    const place = new Place();
    for (const second of [0, 1, 2]) await place.push(second, [chat({ id: BigInt(second + 1) })]);
    expect(place.compared).toMatchObject([{ room: '126833924894', broadcast: SOME_ROOM }]);
  });

  test('goes on where nobody can say what is usual', async () => {
    const place = new Place();
    place.onUsual = () => Promise.reject(new Error('stopped'));
    for (const second of [0, 1]) await place.push(second, [chat({ id: BigInt(second + 1) })]);
    expect(comments(place)).toBe(2);
    expect(place.changes.at(-1)?.live.glance()?.usual).toEqual({});
  });

  test('goes on with its recorder while the broadcast is the same', async () => {
    const place = new Place();
    for (const second of [0, 1, 2]) await place.push(second, [chat({ id: BigInt(second + 1) })]);
    expect(place.joined).toHaveLength(1);
    expect(place.counts).toEqual([1, 2, 3]);
    expect(comments(place)).toBe(3);
  });

  test('keeps the frames that come while it joins', async () => {
    const place = new Place();
    let join = (): void => {};
    place.onJoin = () => new Promise((done) => (join = () => done({})));
    for (const second of [0, 1, 2]) await place.push(second, [chat({ id: BigInt(second + 1) })]);
    expect(comments(place)).toBe(0);
    join();
    await settled();
    expect(comments(place)).toBe(3);
  });

  test('asks again where the background was stopped as it joined, and loses nothing', async () => {
    const place = new Place();
    let fails = 2;
    place.onJoin = () => (fails-- > 0 ? Promise.reject(new Error('stopped')) : Promise.resolve({}));
    await place.push(0, [chat({})]);
    for (let time = 0; time < 4; time += 1) await place.wakeUp();
    expect(place.joined).toHaveLength(3);
    expect(new Set(place.joined.map(({ id }) => id)).size).toBe(1);
    expect(comments(place)).toBe(1);
  });

  test('asks what others stored only when it is asked to, and has nothing to hand over', async () => {
    const place = new Place();
    await place.push(0, [chat({})]);
    place.watch.follow();
    await settled();
    expect(place.followed).toHaveLength(1);
  });

  test('tells the overlay who is at work and that there are new figures', async () => {
    const place = new Place();
    for (const second of [0, 5]) await place.push(second, [chat({ id: BigInt(second + 1) })]);
    const last = place.changes.at(-1);
    expect(last?.delivery).toBe('flowing');
    expect(last?.live.glance()?.whole.comments).toMatchObject({ figure: { value: 2 } });
  });
});

describe('another broadcast', () => {
  test('on the page after the first one’s end gets a recorder of its own', async () => {
    const place = new Place();
    await place.push(0, [chat({})]);
    await place.push(5, [control({ id: 2n, action: 3 })]);
    await place.push(60, [chat({ id: 3n, room: OTHER_ROOM })], OTHER_ROOM);
    expect(place.joined.map(({ broadcast }) => broadcast)).toEqual([SOME_ROOM, OTHER_ROOM]);
    expect(place.received.at(-1)).toMatchObject({ seq: 1, header: { broadcast: OTHER_ROOM } });
  });

  test('while the first one goes on is ignored, and counted as foreign', async () => {
    const place = new Place();
    await place.push(0, [chat({})]);
    await place.push(1, [chat({ id: 2n, room: OTHER_ROOM })], OTHER_ROOM);
    await place.push(2, [chat({ id: 3n })]);
    expect(place.joined).toHaveLength(1);
    expect(comments(place)).toBe(2);
    expect(place.received.at(-1)?.diagnostics.foreign).toBe(1);
  });

  test('in another room that the page goes on to gets a recorder of its own', async () => {
    const place = new Place();
    await place.push(0, [chat({})]);
    place.url = 'https://live.douyin.com/555555';
    await place.push(9, [chat({ room: OTHER_ROOM })], OTHER_ROOM);
    expect(place.joined.map(({ room }) => room)).toEqual(['126833924894', '555555']);
  });
});

describe('a connection that is closed', () => {
  const gaps = async (closed: string, elsewhere = false): Promise<number> => {
    const place = new Place();
    for (const second of [0, 2]) await place.push(second, [chat({ id: BigInt(second + 1) })]);
    if (elsewhere) await place.push(3, [chat({ id: 9n, room: OTHER_ROOM })], OTHER_ROOM);
    await place.close(closed);
    for (const second of [4, 6]) await place.push(second, [chat({ id: BigInt(second + 1) })]);
    const heard = place.received.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'heard'));
    return heard.filter(
      (entry, index) => index > 0 && entry.at !== (heard[index - 1] as { until?: number }).until,
    ).length;
  };

  test('begins a gap', async () => expect(await gaps(SOME_ROOM)).toBe(1));
  test('of another socket does not', async () => expect(await gaps(OTHER_ROOM)).toBe(0));
  test('is its own also after another broadcast’s socket spoke', async () => {
    expect(await gaps(SOME_ROOM, true)).toBe(1);
    expect(await gaps(OTHER_ROOM, true)).toBe(0);
  });
});

describe('a console', () => {
  test('is a recorder of the broadcast that its address names', async () => {
    const place = new Place();
    place.url = CONSOLE;
    await place.answer(0, CORE, coreData({ gmv: 500 }));
    await place.tireOfWaiting();
    expect(place.joined).toMatchObject([{ page: 'console', room: null, broadcast: SOME_ROOM, title: null }]);
    expect(place.received[0]?.entries).toContainEqual(
      expect.objectContaining({ kind: 'reading', reading: 'gmv', low: 500 }),
    );
  });

  test('waits a little for the room’s clock, and times by it what arrived before', async () => {
    const place = new Place();
    place.url = CONSOLE;
    await place.answer(0, CORE, coreData({ gmv: 500 }));
    expect(place.received).toEqual([]);
    place.onFollow = { revision: 1, slots: [], clock: { arrival: at(1), room: at(-1000) } } as never;
    await place.wakeUp();
    expect(place.received[0]?.entries.find(({ kind }) => kind === 'reading')?.at).toBe(at(-1001));
  });

  test('is timed by the room’s clock once the background tells it', async () => {
    const place = new Place();
    place.url = CONSOLE;
    const others = { revision: 1, slots: [], clock: { arrival: at(0), room: at(-1000) } } as never;
    place.onRecord = ({ seq }) => Promise.resolve({ seq, others });
    await place.answer(0, CORE, coreData({ gmv: 500 }));
    await place.tireOfWaiting();
    await place.answer(10, CORE, coreData({ gmv: 900 }));
    expect(place.received[1]?.entries.find(({ kind }) => kind === 'reading')?.at).toBe(at(-990));
  });
});

describe('a room that the user does not want counted', () => {
  const declining = (): Place => {
    const place = new Place();
    place.onJoin = () => Promise.resolve({ counting: false });
    return place;
  };

  test('is asked about once and records nothing', async () => {
    const place = declining();
    for (const second of [0, 1, 2]) await place.push(second, [chat({ id: BigInt(second + 1) })]);
    expect(place.joined).toHaveLength(1);
    expect(place.received).toEqual([]);
    expect(place.changes).toEqual([null]);
  });

  test('is not asked about again by a version of the extension that is too old for the database', async () => {
    const place = new Place();
    place.onJoin = () => Promise.reject(new Refused('newer'));
    for (const second of [0, 1, 2]) await place.push(second, [chat({ id: BigInt(second + 1) })]);
    expect(place.joined).toHaveLength(1);
    expect(place.received).toEqual([]);
  });

  test('is asked about again when the user’s wishes changed', async () => {
    const place = declining();
    await place.push(0, [chat({})]);
    place.onJoin = () => Promise.resolve({});
    place.watch.reconsider(() => true);
    await place.push(1, [chat({ id: 2n })]);
    expect(comments(place)).toBe(1);
  });

  test('is asked about again though the wishes changed before the answer to the last question came', async () => {
    const place = new Place();
    const asked = Promise.withResolvers<{ counting: boolean }>();
    place.onJoin = () => asked.promise;
    await place.push(0, [chat({})]);
    place.onJoin = () => Promise.resolve({});
    place.watch.reconsider(() => true);
    asked.resolve({ counting: false });
    await place.push(1, [chat({ id: 2n })]);
    expect(comments(place)).toBe(1);
  });

  test('is not counted where it became unwanted while its recorder joined', async () => {
    const place = new Place();
    const asked = Promise.withResolvers<{ counting: boolean }>();
    place.onJoin = () => asked.promise;
    await place.push(0, [chat({})]);
    place.watch.reconsider(() => false);
    asked.resolve({ counting: true });
    await settled();
    expect(place.changes.at(-1)).toBeNull();
    expect(comments(place)).toBe(0);
  });

  test('is left, with what was recorded handed over, when it is not wanted any more', async () => {
    const place = new Place();
    await place.push(0, [chat({})]);
    place.watch.reconsider(() => false);
    expect(place.changes.at(-1)).toBeNull();
    expect(comments(place)).toBe(1);
  });
});

describe('a watch ends', () => {
  test('when its page is gone: nothing is received any more', async () => {
    const place = new Place();
    place.gone.abort();
    await place.push(0, [chat({})]);
    expect(place.joined).toEqual([]);
  });

  test('when the extension is gone from the page: that is told, and nothing is sent any more', async () => {
    const place = new Place();
    place.isAlive = false;
    place.onRecord = () => Promise.reject(new Error('Extension context invalidated.'));
    await place.push(0, [chat({})]);
    expect(place.changes.at(-1)?.delivery).toBe('gone');
  });

  test('and begins again when its broadcast was deleted: a new recorder with a name of its own', async () => {
    const place = new Place();
    await place.push(0, [chat({})]);
    place.onRecord = () =>
      Promise.resolve({ seq: 0, others: { revision: 0, slots: [], clock: null } } as never);
    await place.push(1, [chat({ id: 2n })]);
    await place.push(2, [chat({ id: 3n })]);
    expect(place.joined).toHaveLength(2);
    expect(place.joined[0]?.id).not.toBe(place.joined[1]?.id);
  });
});

test('a page that leaves hands over what still waits to be read', async () => {
  const place = new Place();
  await place.push(0, [chat({})]);
  void place.push(1, [chat({ id: 2n })]);
  place.watch.leave();
  await settled();
  expect(comments(place)).toBe(2);
});
