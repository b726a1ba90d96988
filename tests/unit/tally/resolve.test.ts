import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAGE_KINDS, type PageKind } from '../../../utils/platforms/platform.ts';
import { exactly } from '../../../utils/events/readings.ts';
import { type Claim, resolve } from '../../../utils/tally/resolve.ts';
import { SLOT, slotOf, type Span, type Total } from '../../../utils/tally/slot.ts';
import { duration, moment, type RecorderId } from '../../../utils/units.ts';
import { anyClaims, anySpan } from './arbitrary.ts';

const claim = (
  recorder: string,
  from: number,
  until: number,
  over: Partial<Span> = {},
  page: PageKind = 'room',
): Claim => ({
  recorder: recorder as RecorderId,
  page,
  slot: slotOf(moment(from)),
  span: {
    from: moment(from),
    until: moment(until),
    heard: duration(until - from),
    events: {},
    totals: {},
    stated: {},
    online: null,
    endedAt: null,
    signs: {},
    topics: {},
    watched: duration(0),
    lost: 0,
    ...over,
  },
});
/** A bound page that does not speak tells its running totals and stated figures all the same. */
const isAside = ({ page, span }: Claim): boolean =>
  page === 'bound' && span.heard === 0 && span.online === null && span.watched === 0;
const speakers = (claims: readonly Claim[]): string[] => resolve(claims).map(({ recorder }) => recorder);

describe('resolving', () => {
  test('is idempotent', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        expect(resolve(resolve(claims))).toEqual(resolve(claims));
      }),
      { numRuns: 1000 },
    );
  });

  test('does not depend on the order of the rows', () => {
    const shuffled = anyClaims.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    );
    fc.assert(
      fc.property(shuffled, ([claims, others]) => {
        expect(resolve(others)).toEqual(resolve(claims));
      }),
      { numRuns: 1000 },
    );
  });

  test('is total: any rows at all, in the order of time', () => {
    const anyRow = fc.record({
      recorder: fc.string({ maxLength: 2 }),
      page: fc.constantFrom<PageKind>(...PAGE_KINDS),
      slot: fc.integer({ min: -3, max: 3 }),
      span: anySpan,
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
        const slots = resolve(rows as unknown as Claim[]).map(({ slot }) => slot);
        expect(slots).toEqual(slots.toSorted((a, b) => a - b));
      }),
    );
  });

  test('changes nothing when every row is there twice', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        expect(resolve([...claims, ...claims])).toEqual(resolve(claims));
      }),
    );
  });

  test('lets no two recorders of one kind of page speak of the same moment, but for figures that do not add up', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const spoken = resolve(claims);
        for (const [index, a] of spoken.entries()) {
          for (const b of spoken.slice(index + 1)) {
            if (a.page !== b.page || a.slot !== b.slot || isAside(a) || isAside(b)) continue;
            expect(a.span.until <= b.span.from || b.span.until <= a.span.from).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves no slot without a speaker that anyone heard', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const slots = (rows: readonly Claim[]) => new Set(rows.map(({ page, slot }) => `${page} ${slot}`));
        expect(slots(resolve(claims))).toEqual(slots(claims));
      }),
    );
  });
});

describe('of recorders that never tell the same', () => {
  const online = { low: 5, high: 5 };
  const level = {
    firstAt: moment(0),
    first: online,
    lastAt: moment(0),
    last: online,
    peak: online,
    area: { low: 45_000, high: 45_000 },
    known: duration(9000),
  };
  const comments = { comment: { events: 3, count: 3, value: 0 } };
  const chat = claim('ann', 1000, 8000, { events: comments });
  const video = claim('ben', 0, 9000, { online: level, watched: duration(4000) });

  test('a chat and the video’s page beside it both count, and their time does so once', () => {
    expect(resolve([chat, video])).toEqual([
      { ...video, span: { ...video.span, events: comments, online: level } },
    ]);
  });

  test('another tab with both adds nothing', () => {
    const both = [claim('cat', 1000, 8000, { events: comments }), claim('dan', 0, 9000, { online: level })];
    expect(resolve([chat, video, ...both])).toEqual(resolve([chat, video]));
  });

  test('one speaks alone where the other has a gap', () => {
    const [later] = resolve([chat, video, claim('ann', 10_000, 19_000, { events: comments })]).slice(1);
    expect(later).toMatchObject({ recorder: 'ann', span: { events: comments, online: null } });
  });
});

describe('of several recorders of a room', () => {
  test('the one that heard more of a slot speaks', () => {
    expect(speakers([claim('ann', 0, 4000), claim('ben', 0, 9000)])).toEqual(['ben']);
  });

  test('the first by name speaks where they heard the same', () => {
    expect(speakers([claim('ben', 0, SLOT), claim('ann', 0, SLOT)])).toEqual(['ann']);
  });

  test('the speaker stays until it has a gap, then the other goes on speaking', () => {
    const rows = [
      ...['ann', 'ben'].map((name) => claim(name, 0, SLOT)),
      claim('ann', SLOT, SLOT + 3000),
      claim('ben', SLOT, 2 * SLOT),
      ...['ann', 'ben'].map((name) => claim(name, 2 * SLOT, 3 * SLOT)),
    ];
    expect(speakers(rows)).toEqual(['ann', 'ben', 'ben']);
  });

  test('the time watched is that of the tab that was in sight, never the sum', () => {
    const watched = (ann: number, ben: number): number[] =>
      resolve([
        claim('ann', 0, SLOT, { watched: duration(ann) }),
        claim('ben', 0, SLOT, { watched: duration(ben) }),
      ]).map(({ span }) => span.watched);
    expect(watched(0, 7000)).toEqual([7000]);
    expect(watched(7000, 7000)).toEqual([7000]);
    expect(watched(3000, 0)).toEqual([3000]);
  });

  test('both speak of a slot in which one ended and the other began: that is a reload', () => {
    expect(speakers([claim('ann', 0, 4000), claim('ben', 5000, SLOT)])).toEqual(['ann', 'ben']);
  });
});

describe('room page, console and bound pages', () => {
  const total = (value: number, half = 0): Total => {
    const bounds = { low: value - half, high: value + half };
    return { firstAt: moment(0), first: bounds, lastAt: moment(0), top: bounds };
  };
  const level = (viewers: number): Span['online'] => ({
    firstAt: moment(0),
    first: exactly(viewers),
    lastAt: moment(0),
    last: exactly(viewers),
    peak: exactly(viewers),
    area: { low: viewers * SLOT, high: viewers * SLOT },
    known: SLOT,
  });

  test('bound to different figures all tell theirs, and one of them how many are online', () => {
    const eve = { online: level(10), totals: { gmv: total(5) } };
    const rows = [
      claim('dan', 0, SLOT, { totals: { orders: total(3) } }, 'bound'),
      claim('eve', 0, 6000, eve, 'bound'),
      claim('flo', 0, SLOT, { online: level(9) }, 'bound'),
    ];
    const told = resolve(rows).map(({ recorder, span }) => [
      recorder,
      span.heard,
      span.online?.last.low ?? null,
      Object.keys(span.totals),
    ]);
    expect(told).toEqual([
      ['dan', 0, null, ['orders']],
      ['eve', 0, null, ['gmv']],
      ['flo', SLOT, 9, []],
    ]);
  });

  test('bound figures of viewers online only fill the gaps of room and console', () => {
    const rows = [
      claim('ann', 0, SLOT, { online: level(10) }),
      claim('cy', SLOT, 2 * SLOT, { online: level(11) }, 'console'),
      ...[0, 1, 2].map((slot) =>
        claim('eve', slot * SLOT, (slot + 1) * SLOT, { online: level(20 + slot) }, 'bound'),
      ),
      claim('ann', 3 * SLOT, 4 * SLOT, { online: level(12) }),
    ];
    expect(resolve(rows).flatMap(({ span }) => span.online?.last.low ?? [])).toEqual([10, 11, 22, 12]);
  });

  test('speak beside each other: they tell different things', () => {
    expect(speakers([claim('ann', 0, SLOT), claim('cy', 0, SLOT, {}, 'console')])).toEqual(['ann', 'cy']);
  });

  test('do not both say how many are online: the console only fills the room’s gaps', () => {
    const rows = [
      claim('ann', 0, SLOT, { online: level(10) }),
      claim('cy', 0, SLOT, { online: level(12) }, 'console'),
      claim('cy', SLOT, 2 * SLOT, { online: level(13) }, 'console'),
      claim('ann', 2 * SLOT, 3 * SLOT, { online: level(11) }),
      claim('cy', 3 * SLOT, 4 * SLOT, { online: level(14) }, 'console'),
    ];
    expect(resolve(rows).map(({ span }) => span.online?.last.low ?? null)).toEqual([10, null, 13, 11, null]);
  });

  test('do not both tell what happened: the console only fills the room’s gaps', () => {
    const comments = (events: number) => ({
      events: { comment: { events, count: events, value: 0 } },
      signs: { repeat: { events: 1, count: 1, value: 0 } },
    });
    const rows = [
      claim('ann', 0, SLOT, comments(3)),
      claim('cy', 0, SLOT, comments(4), 'console'),
      claim('cy', SLOT, 2 * SLOT, comments(5), 'console'),
      claim('ann', 2 * SLOT, 3 * SLOT),
      claim('cy', 2 * SLOT, 3 * SLOT, comments(6), 'console'),
      claim('cy', 3 * SLOT, 4 * SLOT, comments(7), 'console'),
    ];
    const told = resolve(rows).map(({ span }) => span.events.comment?.count ?? null);
    expect(told).toEqual([3, null, 5, null, null, null]);
    const signed = resolve(rows).filter(({ span }) => Object.keys(span.signs).length > 0);
    expect(signed.map(({ recorder, slot }) => [recorder, slot])).toEqual([
      ['ann', slotOf(moment(0))],
      ['cy', slotOf(moment(SLOT))],
    ]);
  });

  test('tell of an event that only the console has wherever it has it', () => {
    const paid = { events: { orderPaid: { events: 1, count: 1, value: 9900 } } };
    const rows = [claim('ann', 0, SLOT), claim('cy', 0, SLOT, paid, 'console')];
    expect(resolve(rows).map(({ span }) => span.events)).toEqual([{}, paid.events]);
  });

  test('do not both give a running total: the page that gives it most exactly does', () => {
    const rows = [
      claim('ann', 0, SLOT, { totals: { uniqueViewers: total(330_000, 500), likes: total(5) } }),
      claim('cy', 0, SLOT, { totals: { uniqueViewers: total(330_123), follows: total(7) } }, 'console'),
    ];
    const [room, shop] = resolve(rows).map(({ span }) => Object.keys(span.totals));
    expect(room).toEqual(['likes']);
    expect(shop).toEqual(['uniqueViewers', 'follows']);
  });

  test('give a total from one page over all slots, never now from the one and now from the other', () => {
    const rows = [
      claim('ann', 0, SLOT, { totals: { uniqueViewers: total(5000) } }),
      claim('ann', SLOT, 2 * SLOT, { totals: { uniqueViewers: total(330_000, 500) } }),
      claim('cy', 0, SLOT, { totals: { uniqueViewers: total(4990) } }, 'console'),
    ];
    const sources = new Set(
      resolve(rows).flatMap(({ page, span }) => (span.totals.uniqueViewers ? [page] : [])),
    );
    expect([...sources]).toEqual(['console']);
  });
});
