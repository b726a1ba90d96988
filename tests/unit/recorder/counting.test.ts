import { describe, expect, test } from 'vitest';
import { NOTHING_DECODED } from '../../../utils/platforms/platform.ts';
import { event } from '../../../utils/platforms/sightings.ts';
import type { BroadcastId } from '../../../utils/units.ts';
import {
  at,
  cart,
  comment,
  console,
  counted,
  eventsIn,
  frame,
  gift,
  logOf,
  recorderOf,
  told,
} from './builders.ts';

describe('a message', () => {
  test('that comes again is counted once, in the same batch, a later one, or by another transport', () => {
    const recorder = recorderOf();
    recorder.hear(frame(at(0), comment('1'), comment('1'), comment('2')), at(0));
    const first = logOf(recorder);
    recorder.hear(frame(at(1), comment('1'), comment('2'), comment('3')), at(1));
    expect([counted(first, 'comment'), counted(logOf(recorder), 'comment')]).toEqual([2, 1]);
  });

  test('without a name of its own is counted each time it comes', () => {
    const recorder = recorderOf();
    recorder.hear(frame(at(0), event('comment', {}), event('comment', {})), at(0));
    expect(counted(logOf(recorder), 'comment')).toBe(2);
  });

  test('that repeats a reading adds no second one', () => {
    const recorder = recorderOf();
    recorder.hear(frame(at(0), told('online', 9, 'Seq:1:online'), told('online', 9, 'Seq:1:online')), at(0));
    expect(logOf(recorder).filter(({ kind }) => kind === 'reading')).toHaveLength(1);
  });
});

describe('a gift', () => {
  test('that arrives twice, the second time as the end of its combo under another id, counts once', () => {
    const recorder = recorderOf();
    recorder.hear(frame(at(0), gift('1', 1)), at(0));
    recorder.hear(frame(at(3), gift('2', 1)), at(3));
    expect(counted(logOf(recorder), 'gift')).toBe(1);
  });

  test('sent in a combo counts its rise over all batches, skipped values too, with its worth', () => {
    const recorder = recorderOf();
    const logs = [1, 2, 3, 5, 6, 6].map((count, second) => {
      recorder.hear(frame(at(second), gift(String(second), count)), at(second));
      return logOf(recorder);
    });
    expect(counted(logs.flat(), 'gift')).toBe(6);
    expect(eventsIn(logs.flat()).reduce((sum, { value }) => sum + value, 0)).toBe(60);
    // The end adds nothing, and says nothing.
    expect(eventsIn(logs.at(-1) ?? [])).toEqual([]);
  });

  test('sent alone, in no combo, is told from the next by its message', () => {
    const recorder = recorderOf();
    recorder.hear(frame(at(0), gift('1', 1, null), gift('2', 1, null), gift('2', 1, null)), at(0));
    expect(counted(logOf(recorder), 'gift')).toBe(2);
  });

  test('in the same second by another viewer is another combo', () => {
    const recorder = recorderOf();
    const other = { ...gift('2', 4), viewer: 'other' };
    recorder.hear(frame(at(0), gift('1', 4), other), at(0));
    expect(counted(logOf(recorder), 'gift')).toBe(8);
  });
});

describe('a product', () => {
  const shown = (...items: readonly (string | null)[]) => {
    const recorder = recorderOf();
    for (const [second, item] of items.entries())
      recorder.hear(frame(at(second), cart(`${second}`, item)), at(second));
    return eventsIn(logOf(recorder)).map(({ kind, item }) => [kind, item]);
  };

  test('is shown once, however often carts and prompts name it while it is up', () => {
    expect(shown('3501', '3501', '3501')).toEqual([['productShown', '3501']]);
  });

  test('is not taken down by a cart from before it was put up that arrives after it', () => {
    const recorder = recorderOf();
    const stamped = (second: number, item: string | null) =>
      event(item === null ? 'productHidden' : 'productShown', { key: `${second}`, at: at(second), item });
    for (const sighting of [stamped(36, '3501'), stamped(23, null), stamped(80, '3501')])
      recorder.hear(frame(at(36), sighting), at(36));
    expect(eventsIn(logOf(recorder)).map(({ kind, item }) => [kind, item])).toEqual([
      ['productShown', '3501'],
    ]);
  });

  test('is shown again after another one, and after it was taken down', () => {
    expect(shown('3501', '3502', '3501', null, null, '3501').map(([, item]) => item)).toEqual([
      '3501',
      '3502',
      '3501',
      null,
      '3501',
    ]);
  });
});

describe('an order of a list', () => {
  const order = event('orderPaid', { key: 'orderPaid:6900000000000000001', worth: 500, relisted: true });

  test('is counted once, however often and however long the list is sent', () => {
    const recorder = console();
    for (let poll = 0; poll < 1000; poll += 1) recorder.hear(frame(null, order), at(poll * 10));
    const log = logOf(recorder);
    expect(counted(log, 'orderPaid')).toBe(1);
    expect(eventsIn(log)[0]?.value).toBe(500);
  });

  test('is handed over as listed, so that the next recorder knows it too', () => {
    const recorder = console();
    recorder.hear(frame(null, order), at(0));
    const { keys, listed } = recorder.take();
    expect([keys.length, listed.length]).toEqual([0, 1]);
  });
});

describe('the broadcast', () => {
  test('ends once', () => {
    const recorder = recorderOf();
    recorder.hear(frame(at(0), { kind: 'end', key: 'Control:1' }), at(0));
    recorder.hear(frame(at(9), { kind: 'end', key: 'Control:2' }), at(9));
    expect(recorder.ended).toBe(true);
    expect(logOf(recorder).filter(({ kind }) => kind === 'end')).toEqual([{ kind: 'end', at: at(0) }]);
  });

  test('gets its name from the traffic where the page has none, and keeps it', () => {
    const recorder = recorderOf(null, { broadcast: null });
    recorder.hear({ ...frame(at(0)), broadcast: '7500000000000000001' as BroadcastId }, at(0));
    recorder.hear({ ...frame(at(1)), broadcast: '7500000000000000002' as BroadcastId }, at(1));
    expect(recorder.header.broadcast).toBe('7500000000000000001');
  });

  test('gets its title when it is known, and never loses it', () => {
    const recorder = recorderOf(null, { title: null });
    recorder.hear({ ...frame(at(0)), title: '春季上新' }, at(0));
    recorder.entitle(null);
    expect(recorder.take().header.title).toBe('春季上新');
  });
});

describe('what is handed over', () => {
  test('is each thing once, in the order in which it was heard', () => {
    const recorder = recorderOf();
    recorder.hear(frame(at(0), comment('1')), at(0));
    recorder.hear(frame(at(1), told('online', 5), gift('1', 2)), at(1));
    expect(logOf(recorder).map(({ kind }) => kind)).toEqual(['comment', 'reading', 'gift', 'heard']);
    expect(logOf(recorder)).toEqual([]);
  });

  test('is nothing while nothing arrived', () => {
    const recorder = recorderOf();
    expect(recorder.idle).toBe(true);
    recorder.hear(frame(at(0)), at(0));
    expect(recorder.idle).toBe(false);
    recorder.take();
    expect(recorder.idle).toBe(true);
  });
});

describe('the diagnostics', () => {
  test('count frames, and those understood, broken, foreign, dropped', () => {
    const recorder = recorderOf();
    recorder.hear(frame(at(0), comment('1')), at(0));
    recorder.hear({ ...NOTHING_DECODED, broken: 2 }, at(0));
    recorder.hear({ ...frame(at(1)), foreign: 3 }, at(1));
    recorder.ignore();
    recorder.overflow(5);
    expect(recorder.take().diagnostics).toEqual({
      frames: 4,
      understood: 2,
      broken: 2,
      foreign: 4,
      dropped: 5,
      unknown: {},
      unread: 1,
      unreadSince: at(0),
      unseen: false,
    });
  });

  test('count the frames in a row of which nothing was understood, from when the first came', () => {
    const recorder = recorderOf();
    const unread = { ...frame(at(0)), unknown: ['WebcastX'] };
    recorder.hear(frame(at(0), comment('1')), at(0));
    recorder.hear(unread, at(3));
    // A sign of life is no word that was understood.
    recorder.hear(frame(at(4)), at(4));
    recorder.hear({ ...NOTHING_DECODED, broken: 1 }, at(5));
    expect(recorder.take().diagnostics).toMatchObject({ understood: 2, unread: 2, unreadSince: at(3) });
    recorder.hear(frame(at(6), comment('2')), at(6));
    expect(recorder.take().diagnostics).toMatchObject({ unread: 0, unreadSince: null });
  });

  test('name the methods that are not read, as often as they came', () => {
    const recorder = recorderOf();
    for (const unknown of [['WebcastX', 'WebcastX'], ['WebcastY']])
      recorder.hear({ ...frame(at(0)), unknown }, at(0));
    expect(recorder.take().diagnostics.unknown).toEqual({ WebcastX: 2, WebcastY: 1 });
  });

  test('do not grow with what a hostile page makes up, nor repeat its words', () => {
    const recorder = recorderOf();
    const unknown = Array.from({ length: 10_000 }, (_, index) => `Webcast${index}`);
    recorder.hear({ ...frame(at(0)), unknown: ['小明说你好', 'x'.repeat(100), ...unknown] }, at(0));
    const names = Object.keys(recorder.take().diagnostics.unknown);
    expect(names.length).toBeLessThanOrEqual(50);
    expect(names.join('')).not.toContain('小明');
  });
});
