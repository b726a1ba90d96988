import { standOut } from '../alerts/stand-out.ts';
import { isHeard, type ThanUsuals, thanUsuals, WINDOW } from '../alerts/than-usual.ts';
import { unpackLog } from '../events/packing.ts';
import type { PageKind } from '../platforms/platform.ts';
import { givesOf } from '../platforms/registry.ts';
import { isLost } from '../recorder/lost.ts';
import { isMine } from '../settings/mine.ts';
import type { MarkRow, RecorderRow, Rows } from '../store/schema.ts';
import { slotOf, slotStart } from '../tally/slot.ts';
import { before, between, type BroadcastKey, later, type Moment, moment, seconds } from '../units.ts';
import type { LogEntry } from '../events/entry.ts';
import { localZone } from '../exchange/zone.ts';
import { accountOf } from './account.ts';
import { boundIn, markBound, markReported } from './bound.ts';
import { dayIn } from './across/cohorts.ts';
import { acrossOf, type Mates, NO_MATES } from './across/history.ts';
import { claimsOf } from './claims.ts';
import { explainedIn } from './explained.ts';
import { explanationsOf } from './explanations.ts';
import { alternativesOf, figuresOf, reportedOf } from './figures.ts';
import { productMarksOf } from './product-marks.ts';
import { minutesOf } from './minutes.ts';
import { entrySourcesOf } from './sources-of-entries.ts';
import { productsOf } from './products.ts';
import type { SetId } from './sets.ts';
import type { BroadcastDetail } from './view.ts';
import { viewersOf, viewersSince } from './viewers.ts';

/** A broadcast of which nothing arrived for so long is not live any more. */
const LIVE = seconds(30);

/** What the user said that figures depend on. */
export interface Wishes {
  readonly myRooms: readonly string[];
  readonly definitions?: SetId;
}

/**
 * The broadcasts that the rows hold, newest first. Pure: the dashboard and the command line share it.
 *
 * @param mates the room's other broadcasts, for what only several tell and for what is usual
 */
export function broadcastViews(
  rows: Rows,
  now: Moment,
  wishes: Wishes,
  mates: Mates = NO_MATES,
): BroadcastDetail[] {
  const broadcasts = Map.groupBy(rows.recorders, ({ key }) => key);
  return [...broadcasts]
    .flatMap(([key, recorders]) => viewOf(key, recorders, rows, now, wishes, mates) ?? [])
    .toSorted((a, b) => b.from - a.from);
}

function viewOf(
  key: BroadcastKey,
  recorders: readonly RecorderRow[],
  rows: Rows,
  now: Moment,
  { myRooms, definitions = 'roomtally' }: Wishes,
  mates: Mates,
): BroadcastDetail | null {
  const claims = claimsOf(recorders, rows);
  const said = rows.broadcasts.find((row) => row.key === key);
  const consoleLog = logOf(recorders, 'console', rows);
  const roomLog = logOf(recorders, 'room', rows);
  const first = recorders[0];
  if (!first) return null;
  const explanations = explanationsOf(roomLog, lastHeard(recorders));
  const heard = accountOf(claims, {
    viewers: roomSeen(recorders) ? viewersOf(recorders, rows) : {},
    viewersSince: (since) => (roomSeen(recorders) ? viewersSince(recorders, rows, since) : {}),
    products: productsOf(consoleLog),
    explanations,
    entrySources: entrySourcesOf(recorders.map((each) => logOf([each], 'room', rows))),
    gives: givesOf(first.platform),
  });
  if (!heard) return null;
  const tags = said?.tags ?? [];
  const own = { explanations, tags, viewerTime: heard.area, window: heard };
  const account = { ...heard, across: acrossOf(key, own, mates, { dayOf: dayIn(localZone()), now }) };
  const name = <Part extends 'room' | 'broadcast' | 'title'>(part: Part): RecorderRow[Part] =>
    (named(recorders, 'room', part) ??
      named(recorders, 'console', part) ??
      (part === 'title' ? named(recorders, 'bound', part) : null)) as RecorderRow[Part];
  const { from, until, coverage, gaps } = account;
  const minutes = minutesOf(account);
  const than = (): ThanUsuals => {
    const since = slotOf(before(until, WINDOW));
    const viewers = roomSeen(recorders) ? viewersSince(recorders, rows, slotStart(since)) : {};
    const recent = accountOf(claims, { gives: account.gives, products: new Map(), viewers, since });
    return recent && isHeard(recent) ? thanUsuals(figuresOf(recent, definitions), mates.bands) : {};
  };
  const bound = boundIn(account.claims, recorders);
  return {
    key,
    platform: first.platform,
    room: name('room'),
    broadcast: name('broadcast'),
    title: name('title'),
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
    figures: markBound(figuresOf(account, definitions), bound),
    alternatives: alternativesOf(account, definitions),
    reported: markReported(reportedOf(account), bound),
    recorders,
    minutes,
    marks: marked(recorders, rows),
    explained: explainedIn(account, consoleLog, definitions),
    ...standOut(account, minutes, productMarksOf(roomLog), mates.series, than()),
  };
}

/** Whether something of it arrives, and is understood. */
const isLive = ({ arrival, diagnostics }: RecorderRow, now: Moment): boolean =>
  between(arrival, now) < LIVE && !isLost(diagnostics, arrival);

/** Viewers pass by on a room's page only. */
const roomSeen = (recorders: readonly RecorderRow[]): boolean =>
  recorders.some(({ page }) => page === 'room');

/** What the recorders of one kind of page logged. */
function logOf(
  recorders: readonly RecorderRow[],
  kind: PageKind,
  { chunks }: Pick<Rows, 'chunks'>,
): LogEntry[] {
  const ids = new Set(recorders.filter(({ page }) => page === kind).map(({ id }) => id));
  return chunks.filter(({ recorder }) => ids.has(recorder)).flatMap(({ log }) => unpackLog(log));
}

/** What the user marked in it. */
const marked = (recorders: readonly RecorderRow[], { marks }: Pick<Rows, 'marks'>): MarkRow[] => {
  const ids = new Set(recorders.map(({ id }) => id));
  return marks
    .filter(({ recorder, deleted }) => !deleted && ids.has(recorder))
    .toSorted((a, b) => a.at - b.at);
};

const lastHeard = (recorders: readonly RecorderRow[]): Moment =>
  recorders.map(({ until }) => until ?? moment(0)).reduce(later, moment(0));

const named = (
  recorders: readonly RecorderRow[],
  page: RecorderRow['page'],
  part: 'room' | 'broadcast' | 'title',
): string | null =>
  recorders.findLast((recorder) => recorder.page === page && recorder[part])?.[part] ?? null;
