import { describe, expect, it } from 'vitest';
import { METRIC_IDS } from '../../../../utils/metrics/definitions.ts';
import { generateShop } from '../../../rooms/generated/shop.ts';
import { batches, byMethod, har, STARTED, truth } from './broadcast.ts';

describe('the generated broadcast', () => {
  it('is the same for the same seed and another for another', () => {
    const once = generateShop({ startedAt: STARTED, minutes: 4, seed: 3 });
    expect(generateShop({ startedAt: STARTED, minutes: 4, seed: 3 })).toEqual(once);
    const other = generateShop({ startedAt: STARTED, minutes: 4, seed: 4 });
    expect(other.truth.figures).not.toEqual(once.truth.figures);
  });

  it('can begin at any time and go on for any number of minutes from three', () => {
    const { truth: short } = generateShop({ startedAt: STARTED + 12_345, minutes: 3 });
    expect(short.end - short.first).toBe(157);
    expect(short.orders.paid).toBeGreaterThan(0);
    expect(() => generateShop({ minutes: 2 })).toThrow(RangeError);
  });

  it('is a believable evening: thousands online at its peak, fewer at both ends', () => {
    const { online } = truth.readings;
    expect(online.max).toBeGreaterThan(1_500);
    expect(online.max).toBeLessThan(4_000);
    expect(online.first).toBeLessThan(online.max / 10);
    expect(online.last).toBeLessThan(online.max / 3);
    expect(truth.events.comments).toBeGreaterThan(2_000);
    expect(truth.orders.paid).toBeGreaterThan(300);
    expect(truth.orders.refunded).toBeGreaterThan(3);
  });

  it('stays below six megabytes', () => {
    expect(Buffer.byteLength(JSON.stringify(har))).toBeLessThan(6e6);
  });

  it('goes forward in time, by the clock of the HAR and by the room’s own', () => {
    for (let index = 1; index < batches.length; index += 1) {
      expect(batches[index]?.at).toBeGreaterThan(batches[index - 1]?.at ?? 0);
      expect(batches[index]?.now).toBeGreaterThan(batches[index - 1]?.now ?? 0);
      expect(Math.abs((batches[index]?.at ?? 0) - (batches[index]?.now ?? 0))).toBeLessThan(500);
    }
    const started = har.log.entries.map(({ startedDateTime }) => Date.parse(startedDateTime));
    expect(started).toEqual(started.toSorted((a, b) => a - b));
    expect(batches[0]?.now).toBe(truth.first * 1000);
    expect(batches.at(-1)?.now).toBe(truth.end * 1000);
  });

  it('names one room and one broadcast, on both pages', () => {
    expect(har.log.pages.map(({ title }) => title)).toEqual([
      `https://live.douyin.com/${truth.room}`,
      `https://compass.jinritemai.com/screen/live?live_room_id=${truth.broadcast}`,
    ]);
    const rooms = [...byMethod.values()].flat().map(({ payload }) => String(payload.message(1).number(3)));
    expect(new Set(rooms)).toEqual(new Set([truth.broadcast]));
    const asked = har.log.entries
      .map(({ request }) => request.url)
      .filter((url) => !url.endsWith(truth.room));
    expect(asked.filter((url) => !url.includes(truth.broadcast))).toEqual([]);
  });
});

describe('the figures', () => {
  const { figures } = truth;
  const holds = (id: keyof typeof figures, value: number): void => {
    const fact = figures[id];
    const [low, high] = Array.isArray(fact) ? (fact as [number, number]) : [fact, fact];
    expect(value, id).toBeGreaterThanOrEqual(Number(low));
    expect(value, id).toBeLessThanOrEqual(Number(high));
  };

  it('are there for every metric, no pair the wrong way round', () => {
    expect(Object.keys(figures).toSorted()).toEqual([...METRIC_IDS, 'ended'].toSorted());
    for (const fact of Object.values(figures)) {
      if (Array.isArray(fact)) expect(Number(fact[0])).toBeLessThanOrEqual(Number(fact[1]));
    }
  });

  it('hold what was simulated, which nobody had to estimate', () => {
    const { entries, viewers, seconds_per_entry, seconds_per_viewer } = truth.dwell;
    holds('entries', entries - truth.readings.entries.first);
    holds('uniqueViewers', viewers);
    holds('dwellPerEntry', seconds_per_entry);
    holds('dwellPerViewer', seconds_per_viewer);
    holds('conversion', truth.buyers / viewers);
    holds('interactionRate', truth.unique.interactors / viewers);
    holds('clickConversion', truth.buyers / truth.product_clickers);
    holds('gpm', (truth.gmv * 1000) / entries);
    holds('likes', truth.likes.rise);
    holds('onlinePeak', truth.readings.online.max);
  });
});
