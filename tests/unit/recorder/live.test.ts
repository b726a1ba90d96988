import { describe, expect, test } from 'vitest';
import { type Window, windowClaims } from '../../../utils/alerts/windows.ts';
import type { LogEntry } from '../../../utils/events/entry.ts';
import type { SlotOfOther } from '../../../utils/messages/messages.ts';
import type { PageKind } from '../../../utils/platforms/platform.ts';
import type { Figures, MetricId } from '../../../utils/metrics/definitions.ts';
import { givesOf } from '../../../utils/platforms/registry.ts';
import { Live } from '../../../utils/recorder/live.ts';
import { slotOf } from '../../../utils/tally/slot.ts';
import { spansOf } from '../../../utils/tally/spans.ts';
import type { PlatformId, RecorderId, Revision, ViewerHash } from '../../../utils/units.ts';
import { at, cart, comment, frame, gift, recorderOf, told } from './builders.ts';

const live = (page: PageKind = 'room', viewers: Readonly<Record<string, readonly ViewerHash[]>> = {}): Live =>
  new Live('own' as RecorderId, page, givesOf('douyin' as PlatformId), viewers);

const value = (figures: Figures | undefined, id: MetricId): number | null | undefined => {
  const known = figures?.[id];
  return known && 'figure' in known ? known.figure.value : undefined;
};

/** The log of a room from one second to another: a comment and a reading every five seconds. */
function roomLog(
  from: number,
  until: number,
  viewer = (second: number) => `viewer ${second}`,
  online = 100,
): readonly LogEntry[] {
  const recorder = recorderOf();
  for (let second = from; second <= until; second += 5) {
    const said = comment(`${second}`, { viewer: viewer(second) });
    recorder.hear(
      frame(at(second), said, told('online', online), told('entries', 1000 + second)),
      at(second),
    );
  }
  return recorder.take().entries;
}

const slotsOf = (recorder: string, log: readonly LogEntry[]): SlotOfOther[] =>
  [...spansOf(log).spans].map(([slot, span]) => ({
    recorder: recorder as RecorderId,
    page: 'room',
    slot,
    span,
  }));

describe('the last ten minutes against the room’s earlier broadcasts', () => {
  /** The ten minutes up to the twentieth of five broadcasts with half as many viewers. */
  const [since, before] = [slotOf(at(600)), slotOf(at(1200))];
  const earlier: Window[] = [1, 2, 3, 4, 5].map((broadcast) => ({
    claims: windowClaims(slotsOf(`${broadcast}`, roomLog(300, 1195, undefined, 50)), since),
    viewers: {},
    since,
    before,
  }));
  const answered = async (own: Live, asked: number[], windows = earlier): Promise<void> => {
    own.compareByMinute((minute) => {
      asked.push(minute);
      return Promise.resolve(windows);
    });
    await Promise.resolve();
  };

  test('are asked for once a minute that is shown, and not before they are over', async () => {
    const own = live();
    const asked: number[] = [];
    own.record(roomLog(0, 595));
    await answered(own, asked);
    own.glance();
    await answered(own, asked);
    expect(asked).toEqual([]);
    for (const until of [605, 630, 665]) {
      own.record(roomLog(until - 5, until));
      own.glance();
      await answered(own, asked);
      await answered(own, asked);
    }
    expect(asked).toEqual([10, 11]);
  });

  test('say how every figure stands of which the usual is known, by the same definitions', async () => {
    const own = live();
    own.record(roomLog(0, 1200));
    own.glance('weixin');
    const asked: number[] = [];
    await answered(own, asked);
    expect(asked).toEqual([20]);
    const than = own.glance('weixin')?.usual;
    expect(than?.online).toMatchObject({ verdict: 'higher', now: 100, chance: 1 / 6 });
    expect(than?.comments?.band.broadcasts).toBe(5);
    expect(than?.gmv).toBeUndefined();
    expect(own.glance('roomtally')?.usual).toEqual({});
  });

  test('say nothing where most of them was not heard', async () => {
    const own = live();
    own.record([...roomLog(0, 300), ...roomLog(1000, 1200)]);
    own.glance();
    await answered(own, []);
    expect(own.glance()?.usual).toEqual({});
  });
});

describe('a glance', () => {
  test('is none before anything was heard', () => {
    expect(live().glance()).toBeNull();
  });

  test('is had from the first two frames on', () => {
    const own = live();
    own.record(roomLog(0, 5));
    expect(value(own.glance()?.whole, 'comments')).toBe(2);
    expect(value(own.glance()?.whole, 'online')).toBe(100);
  });

  test('speaks of the last ten minutes and of the whole', () => {
    const own = live();
    own.record(roomLog(0, 1800));
    const glance = own.glance();
    expect(value(glance?.whole, 'comments')).toBe(361);
    expect(value(glance?.recent, 'comments')).toBeGreaterThanOrEqual(120);
    expect(value(glance?.recent, 'comments')).toBeLessThanOrEqual(123);
    const flow = value(glance?.recent, 'entriesPerMinute') ?? 0;
    expect(Math.abs(flow - 60)).toBeLessThan(1);
  });

  test('is the same whether the log came at once or in many batches', () => {
    const [once, often] = [live(), live()];
    const logs = Array.from({ length: 60 }, (_, index) => roomLog(index * 10, index * 10 + 10));
    once.record(logs.flat());
    for (const log of logs) often.record(log);
    expect(often.glance()).toEqual(once.glance());
  });

  test('counts each viewer once, those of earlier recorders included', () => {
    const seen = ['00000000000000aa', '00000000000000bb'] as ViewerHash[];
    const own = live('room', { comment: seen, gift: seen.slice(1) });
    own.record(roomLog(0, 60, (second) => (second < 30 ? 'one' : 'two')));
    expect(value(own.glance()?.whole, 'commenters')).toBe(4);
    expect(value(own.glance()?.whole, 'interactors')).toBe(4);
    expect(value(own.glance()?.whole, 'gifters')).toBe(1);
  });
});

describe('the viewers of a glance', () => {
  const gave = (second: number, viewer: string, kind: 'gift' | 'comment' = 'gift'): readonly LogEntry[] => {
    const recorder = recorderOf();
    const did = kind === 'gift' ? gift(`${second}`, 1, null) : comment(`${second}`);
    recorder.hear(frame(at(second), { ...did, viewer } as typeof did, told('online', 100)), at(second));
    return recorder.take().entries;
  };

  test('are told by kind for the last ten minutes too', () => {
    const own = live();
    own.record(roomLog(0, 1800));
    own.record(gave(900, 'an early giver'));
    own.record(gave(1790, 'a late giver'));
    const glance = own.glance();
    expect(value(glance?.whole, 'gifters')).toBe(2);
    expect(value(glance?.recent, 'gifters')).toBe(1);
    expect(value(glance?.recent, 'commenters')).toBe(value(glance?.recent, 'comments'));
  });
});

describe('with another recorder of the broadcast', () => {
  test('nothing that both heard is doubled', () => {
    const log = roomLog(3, 63);
    const own = live();
    own.record(log);
    const alone = value(own.glance()?.whole, 'comments');
    own.follow({ revision: 1 as Revision, slots: slotsOf('other', log), clock: null, keepsRaw: false });
    expect(value(own.glance()?.whole, 'comments')).toBe(alone);
  });

  test('what it heard before this page was opened is there too', () => {
    const own = live();
    own.follow({
      revision: 1 as Revision,
      slots: slotsOf('other', roomLog(0, 595)),
      clock: null,
      keepsRaw: false,
    });
    own.record(roomLog(600, 1200));
    expect(value(own.glance()?.whole, 'comments')).toBe(241);
  });

  test('a slot that it stores again stands in the place of the earlier one', () => {
    const own = live();
    own.record(roomLog(100, 105));
    for (const until of [5, 8]) {
      own.follow({
        revision: 1 as Revision,
        slots: slotsOf('other', roomLog(0, until)),
        clock: null,
        keepsRaw: false,
      });
    }
    expect(value(own.glance()?.whole, 'comments')).toBe(4);
  });
});

test('a console, which no viewer passes by, says nothing of how many interacted: not 0', () => {
  const own = live('console');
  own.record(roomLog(0, 60));
  own.follow({
    revision: 1 as Revision,
    slots: slotsOf('other', roomLog(0, 60)),
    clock: null,
    keepsRaw: false,
  });
  for (const id of ['interactors', 'interactionRate', 'commenters'] as const) {
    expect(value(own.glance()?.whole, id)).toBeUndefined();
    expect(value(own.glance()?.recent, id)).toBeUndefined();
  }
});

test('a glance tells of what stands out: a room that falls silent, by the room’s own clock', () => {
  const own = live();
  own.record(roomLog(0, 1800));
  expect(own.glance()?.alerts).toEqual([]);
  expect(own.glance('roomtally', at(1900))?.alerts).toMatchObject([{ rule: 'silence', until: null }]);
});

describe('a glance at a room whose viewers leave while a product is explained', () => {
  const log = (): readonly LogEntry[] => {
    const recorder = recorderOf();
    for (let second = 0; second <= 2400; second += 5) {
      const online = told('online', second < 2010 ? 1000 : 800);
      const shown = second === 2000 ? [cart('1', 'lamp')] : [];
      recorder.hear(frame(at(second), online, ...shown), at(second));
    }
    return recorder.take().entries;
  };

  test('says so, and of which product', () => {
    const own = live();
    own.record(log());
    const found = own.glance()?.alerts.find(({ rule }) => rule === 'onlineFellExplaining');
    expect(found).toMatchObject({ metric: 'online', product: { item: 'lamp' } });
  });

  test('says so, too, where only another page heard the product put up', () => {
    const own = live('console');
    own.record(roomLog(2400, 2405));
    own.follow({ revision: 1 as Revision, slots: slotsOf('other', log()), clock: null, keepsRaw: false });
    expect(own.glance()?.alerts.map(({ rule }) => rule)).toContain('onlineFellExplaining');
  });
});

test('the end is told', () => {
  const own = live();
  const recorder = recorderOf();
  recorder.hear(frame(at(0), gift('1', 1)), at(0));
  recorder.hear(frame(at(5), { kind: 'end', key: null }), at(5));
  own.record(recorder.take().entries);
  expect(own.glance()?.ended).toBe(true);
});

describe('a long broadcast', () => {
  /** An hour and a half minute by minute, with a gap of which another page heard a part. */
  const minutes = Array.from({ length: 90 }, (_, minute) => minute).filter(
    (minute) => minute < 30 || minute > 36,
  );
  const pieces = minutes.map((minute) =>
    roomLog(minute * 60, (minute + 1) * 60, undefined, 100 + ((minute * 37) % 50)),
  );
  const log = pieces.flat();
  const others = slotsOf('other', roomLog(1750, 2000));
  const follow = (own: Live, slots: readonly SlotOfOther[]): void =>
    own.follow({ revision: 1 as Revision, slots, clock: null, keepsRaw: false });

  /** Looked at every ten minutes. */
  const watched = (): Live => {
    const own = live();
    for (const [index, piece] of pieces.entries()) {
      own.record(piece);
      if (index % 10 === 0) own.glance();
    }
    return own;
  };
  const atOnce = (): Live => {
    const own = live();
    own.record(log);
    return own;
  };

  test('is told as if nobody had looked before, once nothing more comes', () => {
    expect(watched().glance()).toEqual(atOnce().glance());
  });

  test('is told anew when another page tells of what lies far back', () => {
    const [own, fresh] = [watched(), atOnce()];
    const alone = own.glance()?.whole;
    for (const each of [own, fresh]) follow(each, others);
    expect(own.glance()).toEqual(fresh.glance());
    expect(own.glance()?.whole).not.toEqual(alone);
  });

  test('is told anew when its own page tells of what lies far back', () => {
    const [own, fresh] = [watched(), atOnce()];
    for (const each of [own, fresh]) each.record([fiveComments(600)]);
    const counted = value(own.glance()?.whole, 'comments');
    expect(counted).toBe(value(fresh.glance()?.whole, 'comments'));
    expect(counted).toBe(minutes.length * 13 + 5);
  });

  test('speaks of the last ten minutes as they are at every moment', () => {
    const own = watched();
    const fresh = atOnce();
    for (let second = 5400; second < 5700; second += 100) {
      for (const each of [own, fresh]) each.record(roomLog(second, second + 100));
      const anew = live();
      anew.record([...log]);
      for (let past = 5400; past <= second; past += 100) anew.record(roomLog(past, past + 100));
      expect(own.glance()?.recent).toEqual(anew.glance()?.recent);
    }
    own.glance();
    expect(own.glance()?.whole).toEqual(fresh.glance()?.whole);
  });
});

const fiveComments = (second: number): LogEntry => ({
  kind: 'comment',
  at: at(second),
  viewer: null,
  count: 5,
  value: 0,
  item: null,
  sign: null,
});
