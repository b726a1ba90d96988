import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import type { Viewers } from '../../../utils/metrics/account.ts';
import { givesOf } from '../../../utils/platforms/registry.ts';
import type { PlatformId } from '../../../utils/units.ts';
import { figureOf, happened, heard, nobodySeen, roomAccount, told, valueOf } from './accounts.ts';

const seen = (counts: Partial<Record<keyof Viewers, number>>, exact = true): Viewers => ({
  ...nobodySeen,
  ...Object.fromEntries(Object.entries(counts).map(([kind, count]) => [kind, { count, exact }])),
});

describe('a count', () => {
  const log = [
    happened(1, 'comment'),
    happened(2, 'comment'),
    happened(3, 'gift', 5, 50),
    happened(4, 'gift', 1, 7),
  ];

  test('is what was seen, exact where nothing was missed', () => {
    const account = roomAccount([...log, heard(0, 60)]);
    expect(figureOf(account, 'comments')).toMatchObject({
      value: 2,
      low: 2,
      high: 2,
      basis: 'observed',
      coverage: 1,
    });
    expect(valueOf(account, 'gifts')).toEqual([6, 6, 6]);
    expect(valueOf(account, 'giftValue')).toEqual([57, 57, 57]);
  });

  test('is open above where there is a gap: what happened in it was not seen', () => {
    expect(valueOf(roomAccount([...log, heard(0, 30), heard(90, 120)]), 'comments')).toEqual([2, 2, null]);
  });

  test('has an estimate beside it: as many a minute in the gap as around it', () => {
    const later = [happened(91, 'comment'), happened(92, 'comment'), happened(93, 'comment')];
    const account = roomAccount([...log, ...later, heard(0, 30), heard(90, 120)]);
    // Five in the minute around the gap of one.
    expect(figureOf(account, 'comments')).toMatchObject({ value: 5, low: 5, high: null, estimate: 10 });
    expect(figureOf(account, 'commentsPerMinute')).toMatchObject({ value: 5, estimate: 5 });
    expect(figureOf(account, 'shares')).toMatchObject({ value: 0, high: null, estimate: 0 });
  });

  test('needs none where nothing was missed; distinct viewers have none', () => {
    expect(figureOf(roomAccount([...log, heard(0, 60)]), 'comments')).toMatchObject({ estimate: null });
    const account = roomAccount([...log, heard(0, 30), heard(90, 120)], { viewers: seen({ comment: 2 }) });
    expect(figureOf(account, 'commenters')).toMatchObject({ high: null, estimate: null });
  });

  test('of distinct viewers is not 0 but unknown where comments came and nobody says by whom', () => {
    expect(valueOf(roomAccount([...log, heard(0, 60)]), 'commenters')).toBe('notYet');
    expect(valueOf(roomAccount([heard(0, 60)]), 'commenters')).toEqual([0, 0, 0]);
    const viewers = [told(0, 'uniqueViewers', 10), told(50, 'uniqueViewers', 20)];
    const induced = roomAccount([...log, ...viewers, heard(0, 60)], {
      viewers: seen({ comment: 2, any: 2 }),
    });
    expect(figureOf(induced, 'organicInteractionRate')).toMatchObject({ numerator: 0 });
  });

  test('is 0 where the room was heard and nothing happened', () => {
    expect(valueOf(roomAccount([heard(0, 60)]), 'shares')).toEqual([0, 0, 0]);
  });

  test('a minute is over the time that was heard, and at least what was seen over all of it', () => {
    const account = roomAccount([...log, heard(0, 30), heard(90, 120)]);
    expect(valueOf(account, 'commentsPerMinute')).toEqual([2, 1, null]);
  });
});

describe('comments', () => {
  const totals = [told(0, 'comments', 100), told(50, 'comments', 131), heard(0, 60)];
  const of = (platform: string, log: readonly LogEntry[]) => ({
    ...roomAccount(log),
    gives: givesOf(platform as PlatformId),
  });

  test('are those that were seen, whatever the platform’s total holds beside viewers’ own', () => {
    expect(valueOf(of('jd', [...totals, happened(5, 'comment')]), 'comments')).toEqual([1, 1, 1]);
    expect(valueOf(of('jd', totals), 'comments')).toEqual([0, 0, 0]);
  });

  test('are the rise of the total where no comment is sent', () => {
    expect(valueOf({ ...of('shopee', totals), polled: null }, 'comments')).toEqual([31, 31, 31]);
  });
});

describe('the gifts’ value', () => {
  const log = [happened(1, 'gift', 5, 50), heard(0, 60)];
  const of = (platform: string) => ({ ...roomAccount(log), gives: givesOf(platform as PlatformId) });

  test('is the rise of the platform’s running total where it gives one', () => {
    const account = roomAccount([...log, told(0, 'giftValue', 100), told(50, 'giftValue', 188)]);
    expect(valueOf(account, 'giftValue')).toEqual([88, 88, 88]);
  });

  test('is not 0 but unknown where no prices are sent', () => {
    expect(valueOf(of('kuaishou'), 'giftValue')).toBe('notSent');
    expect(valueOf(of('kuaishou'), 'gifts')).toEqual([5, 5, 5]);
    expect(valueOf(of('bilibili'), 'giftValue')).toEqual([50, 50, 50]);
  });
});

describe('likes', () => {
  const bursts = [happened(1, 'like', 5), happened(2, 'like', 3)];

  test('are the rise of the running total, never the sum of the bursts', () => {
    const account = roomAccount([told(0, 'likes', 1000), ...bursts, told(50, 'likes', 1040), heard(0, 60)]);
    expect(valueOf(account, 'likes')).toEqual([40, 40, 40]);
  });

  test('are not less where the total steps back', () => {
    const log = [told(0, 'likes', 1000), told(30, 'likes', 1040), told(50, 'likes', 1035), heard(0, 60)];
    expect(valueOf(roomAccount(log), 'likes')).toEqual([40, 40, 40]);
  });

  test('that were seen are a share of them', () => {
    const account = roomAccount([told(0, 'likes', 1000), ...bursts, told(50, 'likes', 1040), heard(0, 60)]);
    expect(valueOf(account, 'sampledShare')).toEqual([0.2, 0.2, 0.2]);
  });
});

describe('distinct viewers seen', () => {
  test('are exact while their sketch is', () => {
    const account = roomAccount([heard(0, 60)], { viewers: seen({ comment: 12, any: 20 }) });
    expect(valueOf(account, 'commenters')).toEqual([12, 12, 12]);
    expect(valueOf(account, 'interactors')).toEqual([20, 20, 20]);
  });

  test('are an estimate with its error once their sketch has overflowed', () => {
    const account = roomAccount([heard(0, 60)], { viewers: seen({ comment: 10_000.4 }, false) });
    const figure = figureOf(account, 'commenters');
    if (typeof figure === 'string') throw new Error(figure);
    expect(figure).toMatchObject({ value: 10_000, basis: 'estimated' });
    expect(figure.low).toBeLessThan(10_000 - 300);
    expect(figure.high).toBeGreaterThan(10_000 + 300);
  });

  test('are a floor where a gap hid some', () => {
    const account = roomAccount([heard(0, 30), heard(90, 120)], { viewers: seen({ comment: 12 }) });
    expect(valueOf(account, 'commenters')).toEqual([12, 12, null]);
  });

  test('are a floor where servers send only a sample of the likes', () => {
    const log = [told(0, 'likes', 0), happened(1, 'like', 5), told(50, 'likes', 900), heard(0, 60)];
    const account = roomAccount(log, { viewers: seen({ comment: 3, like: 5, any: 7 }) });
    expect(valueOf(account, 'likers')).toEqual([5, 5, null]);
    expect(valueOf(account, 'interactors')).toEqual([7, 7, null]);
    expect(valueOf(account, 'commenters')).toEqual([3, 3, 3]);
  });

  test('are not 0 where the platform never tells of what they do, but unknown', () => {
    const account = { ...roomAccount([heard(0, 60)]), gives: givesOf('twitch' as PlatformId) };
    for (const id of ['likers', 'sharers', 'followers', 'likeRate', 'shareRate', 'followRate'] as const) {
      expect([id, valueOf(account, id)]).toEqual([id, 'notSent']);
    }
    expect(valueOf(account, 'gifters')).toEqual([0, 0, 0]);
    expect(valueOf(account, 'interactors')).toEqual([0, 0, 0]);
  });

  test('of a part whose viewers are not known are not 0', () => {
    expect(valueOf(roomAccount([heard(0, 60)], { viewers: {} }), 'commenters')).toBe('notYet');
  });
});

describe('the interaction rate', () => {
  const audience = [
    told(0, 'online', 1),
    told(0, 'uniqueViewers', 1),
    told(0, 'entries', 1),
    told(50, 'uniqueViewers', 400),
    told(50, 'entries', 500),
  ];

  test('is who interacted over the distinct viewers, with both beside it', () => {
    const account = roomAccount([...audience, heard(0, 60)], { viewers: seen({ any: 40 }) });
    expect(figureOf(account, 'interactionRate')).toMatchObject({
      value: 0.1,
      numerator: 40,
      denominator: 400,
    });
  });

  test('carries the bounds of both', () => {
    const rounded = told(55, 'uniqueViewers', 300, 500);
    const account = roomAccount([told(0, 'online', 0), told(0, 'uniqueViewers', 0), rounded, heard(0, 60)], {
      viewers: seen({ any: 30 }),
    });
    expect(valueOf(account, 'interactionRate')).toEqual([30 / 400, 30 / 500, 30 / 300]);
  });

  test('of a part divides by who was reached: online at its start and every entry since', () => {
    const log = [
      told(5, 'online', 80),
      told(5, 'entries', 1000),
      told(65, 'online', 90),
      told(65, 'entries', 1000),
      told(115, 'entries', 1060),
      heard(0, 120),
    ];
    const account = roomAccount(log, { since: 60, viewers: { any: { count: 14, exact: true } } });
    expect(figureOf(account, 'interactionRate')).toMatchObject({ value: 14 / 140, denominator: 140 });
  });
});

test('interactions per viewer and minute are comments, follows, shares and gifts over the viewers’ time', () => {
  const deeds = [
    happened(1, 'comment'),
    happened(2, 'follow'),
    happened(3, 'share'),
    happened(4, 'gift', 1, 5),
  ];
  const account = roomAccount([told(0, 'online', 10), ...deeds, happened(5, 'like', 500), heard(0, 120)]);
  expect(valueOf(account, 'interactionsPerViewerMinute')).toEqual([0.2, 0.2, 0.2]);
});
