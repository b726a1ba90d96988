import { describe, expect, test } from 'vitest';
import type { EventKind, ReadingEntry } from '../../../utils/events/entry.ts';
import type { ReadingId } from '../../../utils/events/readings.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import { provideBrotli } from '../../../utils/platforms/brotli.ts';
import { unbrotli } from '../../../utils/platforms/unbrotli.ts';
import { replayCapture } from './captured.ts';

const CAPTURES = ['taobao-a', 'xiaohongshu-a', 'tiktok-web', 'tiktok-shop', 'bilibili-mocks', 'youtube-chat'];

/** The truth's words for events and readings, where the log has the same. */
const EVENTS: Readonly<Record<string, EventKind>> = {
  entries_seen: 'entry',
  comments: 'comment',
  follows: 'follow',
  shares: 'share',
  product_pins: 'productShown',
  product_unpins: 'productHidden',
  purchase_hints: 'purchaseHint',
};
const READINGS: Readonly<Record<string, ReadingId>> = {
  online: 'online',
  cumulative_viewers: 'uniqueViewers',
  likes_total: 'likes',
};

provideBrotli(unbrotli);

describe.each(CAPTURES)('the capture %s', async (name) => {
  const found = await replayCapture(name);
  if (!found) {
    test('is not on this machine', () => {
      process.stdout.write(`${name}: the capture is not there, and was not replayed.\n`);
      expect(found).toBeNull();
    });
    return;
  }
  const { truth, replayed } = found;
  const { view, log } = replayed;
  const figures = Object.entries(truth.figures).filter(([id]) => id !== 'ended');

  test.each(figures)('comes to its true figure of %s', (id, expected) => {
    const known = view?.figures[id as MetricId];
    const figure = known && 'figure' in known ? known.figure : null;
    if (expected === null) return expect(figure).toBeNull();
    const [least, most] = typeof expected === 'object' ? expected : [Number(expected), Number(expected)];
    const value = figure && (figure.value ?? figure.low);
    expect(value).toBeGreaterThanOrEqual(least ?? -Infinity);
    return expect(value).toBeLessThanOrEqual(most ?? Infinity);
  });

  test('is named as its page and its traffic name it, and is over where it ended', () => {
    expect(view).toMatchObject({ room: truth.room, ended: truth.figures['ended'] });
    if (truth.broadcast) expect(view?.broadcast).toBe(truth.broadcast);
  });

  test('holds nothing broken and nothing of another broadcast', () => {
    expect(view?.recorders[0]?.diagnostics).toMatchObject({ broken: 0, foreign: 0, dropped: 0 });
  });

  test('has every event that its source has', () => {
    const told = Object.entries(truth.events).filter(([word]) => EVENTS[word]);
    // A fan's entrance without a join message may be an entry.
    const maybe = truth.events['fan_entry_effects_without_a_join'] ?? 0;
    for (const [word, count] of told) {
      const counted = log.filter(({ kind }) => kind === EVENTS[word]).length;
      expect([word, counted]).toEqual([
        word,
        Math.min(Math.max(counted, count), count + (word === 'entries_seen' ? maybe : 0)),
      ]);
    }
  });

  test('has every reading that its source has', () => {
    const told = Object.entries(truth.readings).filter(([word]) => READINGS[word]);
    const read = told.map(([word, { readings }]) => {
      const values = log
        .filter(
          (entry): entry is ReadingEntry => entry.kind === 'reading' && entry.reading === READINGS[word],
        )
        .map(({ low }) => low);
      return [word, { first: values[0], last: values.at(-1), max: Math.max(...values), readings }];
    });
    expect(read).toEqual(told);
  });
});
