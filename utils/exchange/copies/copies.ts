import type { Listed } from '../../metrics/view.ts';
import { RUNNING } from '../../store/broadcast-key.ts';
import type { MarkRow, RecorderRow, ReviewRow } from '../../store/schema.ts';
import { before, between, type BroadcastKey, days, type Moment } from '../../units.ts';
import { nameFor } from '../wish.ts';
import { isoTime, type Zone } from '../zone.ts';

/** How long copies stay: both bounds hold, but for what is kept for good or, by the law, for some days. */
export interface Keeping {
  readonly days: number;
  readonly count: number;
  readonly legalDays: number | null;
}

/** What decides how long a broadcast's copy stays. */
type Lasting = Pick<Copied, 'key' | 'kept' | 'mine' | 'from'>;

/** A copy of a broadcast on the disk, and what was last known of that: it may be gone from the browser, or not listed yet. */
export interface Copy extends Lasting {
  /** How far the broadcast was when it was copied: see `copyStateOf`. */
  readonly state: string;
  readonly madeAt: Moment;
  /** The browser's number for the download that made it; null where none did, or once the copy was deleted. */
  readonly download: number | null;
  /** What it is called in the folder that the user chose; null where it is not there, or once it was deleted. */
  readonly file: string | null;
  /** No archive can hold the broadcast as it is now, and the user has still to be told: what lies there is older. */
  readonly tooLarge: boolean;
}

/** The copies with what is known now of their broadcasts. */
export function upToDate(copies: readonly Copy[], views: readonly Lasting[]): Copy[] {
  const known = new Map(views.map((view) => [view.key, view]));
  return copies.map((copy) => {
    const { kept, mine, from } = known.get(copy.key) ?? copy;
    return { ...copy, kept, mine, from };
  });
}

/** Whether it is still there: of one that was deleted is noted that it need not be made again. */
export const isThere = ({ download, file }: Pick<Copy, 'download' | 'file'>): boolean =>
  download !== null || file !== null;

/** The copies as a newly chosen folder finds them: it has none of their names, and what lay in no other place is made again. */
export const inNewFolder = (copies: readonly Copy[]): Copy[] =>
  copies
    .filter(({ download, file }) => file === null || download !== null)
    .map((copy) => ({ ...copy, file: null }));

/** A broadcast as far as its copies depend on it. */
export interface Copied extends Pick<
  Listed,
  'key' | 'platform' | 'room' | 'broadcast' | 'from' | 'mine' | 'kept' | 'tags' | 'brought'
> {
  readonly recorders: readonly Pick<RecorderRow, 'id' | 'ownKey' | 'lastSeq' | 'arrival'>[];
  /** What the user marked, and what they took back. */
  readonly marks: readonly Pick<MarkRow, 'id' | 'editedAt'>[];
}

/** The same with what archives hold beside it. */
export interface Archived extends Copied {
  /** What was decided at the reviews of the periods that it lies in. */
  readonly reviews: readonly Pick<ReviewRow, 'id' | 'editedAt'>[];
}

/** Changes whenever there is something new of a broadcast. */
export const stateOf = ({
  recorders,
  tags,
  marks,
  brought,
}: Pick<Copied, 'recorders' | 'tags' | 'marks' | 'brought'>): string =>
  [
    ...recorders.map(({ id, lastSeq }) => `${id} ${lastSeq}`).toSorted(),
    ...marks.map(({ id, editedAt }) => `${id} ${editedAt}`).toSorted(),
    ...tags,
    ...(brought ? [brought] : []),
  ].join('\n');

/** The same, and whenever something is decided around it. */
export const copyStateOf = ({
  reviews,
  ...view
}: Parameters<typeof stateOf>[0] & Pick<Archived, 'reviews'>): string =>
  [stateOf(view), ...reviews.map(({ id, editedAt }) => `${id} ${editedAt}`).toSorted()].join('\n');

/** The user's own broadcasts, and those kept for good, that are over and of which no copy is up to date. */
export function due<View extends Copied>(
  views: readonly View[],
  copies: readonly Pick<Copy, 'key' | 'state'>[],
  now: Moment,
  stateNow: (view: View) => string,
): View[] {
  const states = new Map(copies.map(({ key, state }) => [key, state]));
  return views.filter(
    (view) => (view.mine || view.kept) && isOver(view, now) && states.get(view.key) !== stateNow(view),
  );
}

/** Nothing more comes of it: no recorder of it runs. */
const isOver = ({ recorders }: Copied, now: Moment): boolean =>
  recorders.every(({ arrival }) => between(arrival, now) > RUNNING);

/** The copies whose time is over: too old, or older than the newest so many. One of a kept broadcast never is. */
export function expired(
  copies: readonly Copy[],
  { days: age, count }: Pick<Keeping, 'days' | 'count'>,
  kept: ReadonlySet<BroadcastKey>,
  now: Moment,
): Copy[] {
  const there = copies.filter(isThere);
  const newest = there.toSorted((a, b) => b.madeAt - a.madeAt || (a.key < b.key ? -1 : 1));
  return newest.filter(
    ({ key, madeAt }, index) => !kept.has(key) && (index >= count || madeAt < before(now, days(age))),
  );
}

/** The broadcasts of which no copy is deleted: kept for good, or still within the time that the law asks for. */
export const untouchable = (
  views: readonly Lasting[],
  legalDays: number | null,
  now: Moment,
): ReadonlySet<BroadcastKey> =>
  new Set(views.filter((view) => view.kept || isWithin(view, legalDays, now)).map(({ key }) => key));

/** Whether the law has a broadcast of the user's own kept still. */
export const isWithin = (
  { mine, from }: Pick<Copied, 'mine' | 'from'>,
  legalDays: number | null,
  now: Moment,
): boolean => mine && legalDays !== null && from > before(now, days(legalDays));

/** The broadcasts that are over, that the law has kept and of which no copy is outside the browser, the oldest first. */
export function uncopied(
  views: readonly Pick<Listed, 'key' | 'mine' | 'from' | 'until' | 'live'>[],
  copies: readonly Copy[],
  legalDays: number | null,
  now: Moment,
): BroadcastKey[] {
  const there = new Set(copies.filter(isThere).map(({ key }) => key));
  return views
    .filter(({ live, until }) => !live && between(until, now) > RUNNING)
    .filter((view) => isWithin(view, legalDays, now) && !there.has(view.key))
    .toSorted((a, b) => a.from - b.from)
    .map(({ key }) => key);
}

/** What a copy is called: after the room and the minute it began, for a room may go on air twice a day. */
export const copyName = (view: Copied, zone: Zone): string =>
  `${nameFor([view], zone)}-${isoTime(view.from, zone).slice(11, 16).replace(':', '')}`;
