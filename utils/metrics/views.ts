import { type StandOut, standingOut } from '../alerts/stand-out.ts';
import { isHeard, type ThanUsuals, thanUsuals, WINDOW } from '../alerts/than-usual.ts';
import { givesOf } from '../platforms/registry.ts';
import { atOnce, type Steps } from '../recorder/slices.ts';
import { isMine } from '../settings/mine.ts';
import type { RecorderRow, Rows } from '../store/schema.ts';
import { slotOf, slotStart } from '../tally/slot.ts';
import { before, type BroadcastKey, duration, later, type Moment, moment, type SlotIndex } from '../units.ts';
import { localZone } from '../exchange/zone.ts';
import { accountIn, resolvedOf } from './account.ts';
import { boundIn, markBound, markReported } from './bound.ts';
import { dayIn } from './across/cohorts.ts';
import { shiftsOnAir } from './across/on-air.ts';
import { acrossOf, type Mates, NO_MATES } from './across/history.ts';
import { claimsOf } from './claims.ts';
import { explainedSteps } from './explained.ts';
import { explanationsOf } from './explanations.ts';
import { alternativeSteps, figuresOf, figureSteps, reportedOf } from './figures.ts';
import { lossSeriesOf } from './loss-series.ts';
import { withOutside } from './outside.ts';
import { productMarksOf } from './product-marks.ts';
import { minutesOf } from './minutes.ts';
import { partsOf } from './parts.ts';
import { productsOf } from './products.ts';
import { currencyIn, isLive, lastHeard, marked, named } from './recorders.ts';
import { shiftViews } from './shift-figures.ts';
import type { SetId } from './sets.ts';
import { type Brought, NOTHING_BROUGHT, stampOf } from './brought.ts';
import { alternativesWith, figuresFromOrders, filledFrom } from './sold.ts';
import { explainedWith, ordersOf, salesByProduct } from './sold-products.ts';
import type { BroadcastDetail } from './view.ts';
import { type Told, toldOf } from './told.ts';

const NOTHING_STANDS_OUT: StandOut = { alerts: [], usual: { broadcasts: 0, than: {} } };

/** After everything. */
const END = moment(Infinity);

/** What the user said that figures depend on. */
export interface Wishes {
  readonly myRooms: readonly string[];
  readonly definitions?: SetId;
}

/**
 * The broadcasts that the rows hold, newest first. Pure: the dashboard and the command line share it.
 *
 * @param mates the room's other broadcasts, for what only several tell and for what is usual
 * @param brought what was brought in of the one broadcast that the rows hold
 */
export function broadcastViews(
  rows: Rows,
  now: Moment,
  wishes: Wishes,
  mates: Mates = NO_MATES,
  brought: Brought = NOTHING_BROUGHT,
): BroadcastDetail[] {
  const broadcasts = Map.groupBy(rows.recorders, ({ key }) => key);
  return [...broadcasts]
    .flatMap(
      ([key, recorders]) =>
        viewOf(key, recorders, rows, toldOf(recorders, rows), now, wishes, mates, brought) ?? [],
    )
    .toSorted((a, b) => b.from - a.from);
}

/**
 * A broadcast from its slots, and from what its log told; null where nothing was heard of it.
 *
 * @param brought its own orders, which fill what the page did not show, and what no page tells of
 */
export const viewOf = (...given: Parameters<typeof viewSteps>): BroadcastDetail | null =>
  atOnce(viewSteps(...given));

/** The same, step by step. */
export function* viewSteps(
  key: BroadcastKey,
  recorders: readonly RecorderRow[],
  rows: Pick<Rows, 'slots' | 'marks' | 'broadcasts'>,
  told: Told,
  now: Moment,
  { myRooms, definitions = 'roomtally' }: Wishes,
  mates: Mates,
  brought: Brought = NOTHING_BROUGHT,
): Steps<BroadcastDetail | null> {
  const { portions } = brought;
  const claims = claimsOf(recorders, rows);
  const said = rows.broadcasts.find((row) => row.key === key);
  const first = recorders[0];
  if (!first) return null;
  const explanations = told.complete ? explanationsOf(told.marks, lastHeard(recorders)) : null;
  const resolved = resolvedOf(claims);
  yield;
  const heard = accountIn(resolved, {
    viewers: told.viewers,
    viewersSince: (since) => told.viewersIn(since, END),
    products: productsOf(told.products),
    explanations,
    entrySources: told.entrySources,
    gives: givesOf(first.platform),
  });
  if (!heard) return null;
  yield;
  const tags = said?.tags ?? [];
  const marks = marked(recorders, rows);
  const parts = partsOf(heard);
  const shiftsHeard = shiftsOnAir({ ...heard, marks }, parts, tags);
  const own = { explanations, tags, shifts: shiftsHeard, window: heard };
  const account = { ...heard, across: acrossOf(key, own, mates, { dayOf: dayIn(localZone()), now }) };
  const name = <Part extends 'room' | 'broadcast' | 'title'>(part: Part): RecorderRow[Part] =>
    (named(recorders, 'room', part) ??
      named(recorders, 'console', part) ??
      (part === 'title' ? named(recorders, 'bound', part) : null)) as RecorderRow[Part];
  const { from, until, coverage, gaps } = account;
  yield;
  const minutes = minutesOf(account);
  yield;
  const than = (): ThanUsuals => {
    const since = slotOf(before(until, WINDOW));
    const recent = parts({ since }, { viewers: told.viewersIn(slotStart(since), END) });
    return recent && isHeard(recent) ? thanUsuals(figuresOf(recent, definitions), mates.bands) : {};
  };
  const bound = boundIn(account.claims, recorders);
  const explained = yield* explainedSteps(account, told.products, definitions, parts);
  // Before the log has been read nobody knows of which products orders count.
  const orders = told.complete ? ordersOf(brought, explained) : null;
  const ordered = orders ? figuresFromOrders(account, orders, definitions) : {};
  const figures = yield* figureSteps(account, definitions);
  // What takes long waits for the log, so that the page does not wait for it.
  const others = told.complete ? yield* alternativeSteps(account, definitions) : {};
  const shifts = shiftViews({ ...account, marks }, parts, told.viewersIn, definitions);
  yield;
  const lossSeries = lossSeriesOf(account);
  yield;
  const stoodOut = told.complete
    ? yield* standingOut(account, minutes, productMarksOf(told.marks), mates.series, than)
    : NOTHING_STANDS_OUT;
  return {
    key,
    platform: first.platform,
    room: name('room'),
    broadcast: name('broadcast'),
    title: name('title'),
    ...currencyIn(recorders),
    ...stampOf(brought),
    from,
    until: account.span.endedAt ? later(account.span.endedAt, from) : until,
    ended: account.span.endedAt !== null,
    live: account.span.endedAt === null && recorders.some((recorder) => isLive(recorder, now)),
    mine: recorders.some((recorder) => isMine(recorder, myRooms)),
    kept: said?.kept ?? false,
    tags,
    coverage,
    gaps,
    definitions,
    figures: withOutside(filledFrom(markBound(figures, bound), ordered), portions, account),
    ordered,
    sales: orders ? salesByProduct(orders, from, orders.until) : [],
    alternatives: orders ? alternativesWith(others, account, orders) : others,
    reported: markReported(reportedOf(account), bound),
    recorders,
    minutes,
    marks,
    shifts,
    explained: orders ? explainedWith(explained, orders) : explained,
    lossSeries,
    complete: told.complete,
    *during(start, end, set = definitions) {
      const [since, stop] = [slotOf(start), slotOf(before(end, duration(1))) + 1] as [SlotIndex, SlotIndex];
      const viewers = told.viewersIn(slotStart(since), slotStart(stop));
      yield;
      const part = parts({ since, before: stop }, { viewers, explanations });
      if (!part) return null;
      yield;
      const shown = markBound(yield* figureSteps(part, set), bound);
      const filled = orders ? filledFrom(shown, figuresFromOrders(part, orders, set)) : shown;
      return withOutside(filled, portions, part);
    },
    ...stoodOut,
  };
}
