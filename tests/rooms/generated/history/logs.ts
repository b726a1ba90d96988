import type { EventKind, LogEntry } from '../../../../utils/events/entry.ts';
import { exactly, type ReadingId } from '../../../../utils/events/readings.ts';
import { after, duration, type Moment, seconds, type ViewerHash } from '../../../../utils/units.ts';
import { random, type Random } from '../random.ts';
import type { Planned } from './plan.ts';
import { type Product, PRODUCTS, SCRIPTS, STAY } from './places.ts';

const STEP = seconds(20);
/** So many steps in a row are heard in one stretch. */
const STRETCH = 3;
/** The share of entries that are of viewers who were not there before. */
const NEW = 0.8;
/** How long a product is explained, in steps. */
const EXPLAINED = 12;
/** How many viewers ever come into a room: who interacted in one broadcast may do so in the next. */
const CROWD = 4000;

/** What the room's page and the console beside it would have logged of a broadcast. */
export interface Logs {
  readonly room: readonly LogEntry[];
  readonly console: readonly LogEntry[];
}

const reading = (at: Moment, id: ReadingId, value: number, item: string | null = null): LogEntry => ({
  kind: 'reading',
  at,
  reading: id,
  ...exactly(Math.round(value)),
  item,
});

/** Where the crowd is in the course of a broadcast, from 0 to 1: it comes, stays and goes. */
const shape = (passed: number): number => Math.min(1, 0.3 + 3 * passed, 1.6 - passed);

/** The logs of a broadcast, the same for the same seed. One of twelve has a stretch that nobody heard. */
export function logsOf(plan: Planned, seed: number): Logs {
  const chances = random(seed, `log ${plan.number}`);
  const steps = Math.round(plan.length / STEP);
  const gap = chances.chance(1 / 12) ? chances.int(2, Math.max(2, steps / STRETCH - 3)) : -1;
  const totals = { entries: plan.online * 3, likes: 0, orders: 0, gmv: 0, buyers: 0, clickers: 0 };
  const sold = new Map<string, { orders: number; gmv: number; clickers: number }>();
  const room: LogEntry[] = [];
  const desk: LogEntry[] = [];
  for (let step = 0; step < steps; step += 1) {
    const at = after(plan.from, duration(step * STEP));
    const online = plan.online * shape(step / steps) * chances.logNormal(1, 0.03);
    const entered = chances.poisson((online / (STAY[plan.host] ?? 1)) * (STEP / 60_000));
    const product: Product = PRODUCTS[Math.floor(step / EXPLAINED) % PRODUCTS.length] ?? PRODUCTS[0];
    const orders = chances.poisson((entered * SCRIPTS[plan.script]) / 100);
    totals.entries += entered;
    totals.likes += chances.poisson(online / 6);
    totals.orders += orders;
    totals.gmv += orders * product.price;
    totals.buyers += chances.chance(0.1) ? 0 : orders;
    const clickers = chances.poisson(entered / 8);
    totals.clickers += clickers;
    const of = sold.get(product.item) ?? { orders: 0, gmv: 0, clickers: 0 };
    sold.set(product.item, {
      orders: of.orders + orders,
      gmv: of.gmv + orders * product.price,
      clickers: of.clickers + clickers,
    });
    if (Math.floor(step / STRETCH) === gap) continue;
    room.push(
      reading(at, 'online', online),
      reading(at, 'entries', totals.entries),
      reading(at, 'uniqueViewers', totals.entries * NEW),
      reading(at, 'likes', totals.likes),
      ...(step % EXPLAINED === 0 ? [event(at, 'productShown', null, product.item)] : []),
      ...deedsIn(chances, at, online, plan),
    );
    desk.push(
      reading(at, 'ordersCreated', totals.orders * 1.2),
      reading(at, 'orders', totals.orders),
      reading(at, 'itemsSold', totals.orders * 1.1),
      reading(at, 'buyers', totals.buyers),
      reading(at, 'gmv', totals.gmv),
      reading(at, 'productClickers', totals.clickers),
      ...[...sold].flatMap(([item, each]) => [
        reading(at, 'orders', each.orders, item),
        reading(at, 'gmv', each.gmv, item),
        reading(at, 'productClickers', each.clickers, item),
      ]),
    );
    if (step % STRETCH === STRETCH - 1 || step === steps - 1) {
      const from = after(plan.from, duration((step - (step % STRETCH)) * STEP));
      const heard: LogEntry = { kind: 'heard', at: from, until: after(at, STEP) };
      room.push(heard);
      desk.push(heard);
    }
  }
  room.push({ kind: 'end', at: after(plan.from, duration(steps * STEP - 1)) });
  return { room, console: desk };
}

/** How often a viewer does something in an hour. */
const HABITS = { comment: 2, like: 3, follow: 0.3, share: 0.15, gift: 0.1, purchaseHint: 0.2 } as const;
/** Enough for every figure, and few enough that three hundred broadcasts are written in no time. */
const MOST = 9;

function deedsIn(chances: Random, at: Moment, online: number, { place }: Planned): LogEntry[] {
  const crowd = crowdOf(place.room);
  return (Object.entries(HABITS) as [EventKind, number][]).flatMap(([kind, habit]) => {
    const times = Math.min(MOST, chances.poisson((online * habit * STEP) / 3_600_000));
    return Array.from({ length: times }, () => {
      const when = after(at, duration(chances.int(0, STEP - 1)));
      const viewer = crowd[Math.floor(chances.next() ** 2 * CROWD)] ?? null;
      const entry = event(when, kind, viewer, null);
      return kind === 'gift' ? { ...entry, value: chances.int(1, 50) } : entry;
    });
  });
}

const event = (at: Moment, kind: EventKind, viewer: ViewerHash | null, item: string | null): LogEntry => ({
  kind,
  at,
  viewer,
  count: 1,
  value: 0,
  item,
  sign: null,
});

/** A room's viewers: as good as keyed hashes, of people who are not there. */
const crowds = new Map<string, readonly ViewerHash[]>();

function crowdOf(room: string): readonly ViewerHash[] {
  const known = crowds.get(room);
  if (known) return known;
  const { bytes } = random(0, room);
  const crowd = Array.from({ length: CROWD }, () => Buffer.from(bytes(8)).toString('hex') as ViewerHash);
  crowds.set(room, crowd);
  return crowd;
}
