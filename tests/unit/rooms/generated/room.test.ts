import { describe, expect, it } from 'vitest';
import { batches, byMethod, comments, numbers, of, sum, truth, viewersOf } from './broadcast.ts';

const social = of('Social');
const follows = social.filter(({ payload }) => payload.number(4) === 1n);
const shares = social.filter(({ payload }) => payload.number(4) !== 1n);

describe('the truth about the room', () => {
  it('counts the frames and messages that are there, and those that came twice', () => {
    expect(batches).toHaveLength(truth.frames + 1);
    expect([...byMethod.values()].flat()).toHaveLength(truth.messages);
    const sent = sum(batches.map(({ messages }) => messages.length));
    expect(sent - truth.messages).toBe(truth.delivered_twice);
    expect(truth.delivered_twice).toBeGreaterThan(0);
  });

  it('counts each kind of event as the traffic holds it', () => {
    const members = of('Member');
    const clubs = of('Fansclub');
    expect(truth.events).toMatchObject({
      comments: comments.length,
      like_messages: of('Like').length,
      follows: follows.length,
      shares: shares.length,
      club_joins: clubs.filter(({ payload }) => payload.number(2) === 2n).length,
      club_upgrades_not_counted: clubs.filter(({ payload }) => payload.number(2) === 1n).length,
      entries_seen: members.filter(({ payload }) => payload.number(10) === 1n).length,
      member_messages_not_counted: members.filter(({ payload }) => payload.number(10) !== 1n).length,
      purchase_hints: of('LiveEcom').length,
      product_pins: of('LiveShopping').filter(({ payload }) => payload.number(2) === 1n).length,
      messages_not_read: of('RanklistHourEntrance', 'RoomStreamAdaptation').length,
    });
  });

  it('counts viewers by their ids', () => {
    const sets = {
      commenters: viewersOf(comments, 2),
      likers: viewersOf(of('Like'), 5),
      gifters: viewersOf(of('Gift'), 7),
      followers: viewersOf(follows, 2),
      sharers: viewersOf(shares, 2),
    };
    const sizes = Object.fromEntries(Object.entries(sets).map(([kind, set]) => [kind, set.size]));
    expect(truth.unique).toMatchObject(sizes);
    expect(truth.unique.interactors).toBe(new Set(Object.values(sets).flatMap((set) => [...set])).size);
  });

  it('takes likes from the running total, which is sampled and at times out of order', () => {
    const totals = numbers(of('Like'), 3);
    expect(truth.likes.rise).toBe(Math.max(...totals) - (totals[0] ?? 0));
    expect(truth.likes.sum_of_bursts_wrong).toBe(sum(numbers(of('Like'), 2)));
    expect(truth.likes.sum_of_bursts_wrong).toBeLessThan(truth.likes.rise / 2);
    expect(totals.some((total, index) => total < (totals[index - 1] ?? 0))).toBe(true);
    expect(totals.at(-1)).toBe(Math.max(...totals));
  });

  it('adds up gifts by what their combos rise', () => {
    const known = new Map<string, number>();
    const groups = new Map<string, Set<bigint | undefined>>();
    let gifts = 0;
    let worth = 0;
    for (const { payload, id } of of('Gift')) {
      const viewer = payload.message(7).number(1);
      const group = `${payload.number(2)}:${payload.number(11)}`;
      const alone = payload.number(11) === 0n;
      const key = alone ? id : `${viewer}:${group}`;
      const rise = Math.max(0, Number(payload.number(5)) - (known.get(key) ?? 0));
      known.set(key, rise + (known.get(key) ?? 0));
      gifts += rise * Number(payload.number(4));
      worth += rise * Number(payload.number(4)) * Number(payload.message(15).number(12));
      if (!alone) groups.set(group, (groups.get(group) ?? new Set()).add(viewer));
    }
    expect([truth.events.gifts, truth.events.gift_value]).toEqual([gifts, worth]);
    expect([...groups.values()].some(({ size }) => size > 1)).toBe(true);
    expect(numbers(of('Gift'), 4).some((batch) => batch > 1)).toBe(true);
  });

  it('has readings that its own area and bounds follow from', () => {
    const readings = batches.flatMap(({ now, messages }) =>
      messages
        .filter(({ method }) => method === 'WebcastRoomUserSeqMessage')
        .map(({ payload }) => ({ now, payload })),
    );
    const online = readings.map(({ payload }) => Number(payload.number(3)));
    expect(truth.readings.online).toEqual({
      first: online[0],
      last: online.at(-1),
      max: Math.max(...online),
      readings: online.length,
    });
    const area = readings.map(
      ({ now }, index) => (online[index] ?? 0) * ((readings[index + 1]?.now ?? truth.end * 1000) - now),
    );
    expect(truth.viewer_seconds_step).toBeCloseTo(sum(area) / 1000, 3);
    expect(readings.at(-1)?.payload.text(11)).toMatch(/^\d\.\d万$/);
    expect(readings.at(-1)?.payload.text(8)).toBe('2万+');
  });

  it('ends with the message that says so', () => {
    const last = batches.at(-1)?.messages.at(-1);
    expect([last?.method, last?.payload.number(2)]).toEqual(['WebcastControlMessage', 3n]);
  });
});
