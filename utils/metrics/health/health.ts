import { isUnseen } from '../../recorder/diagnosis.ts';
import { isLost } from '../../recorder/lost.ts';
import type { RecorderRow } from '../../store/schema.ts';
import { between, later, type Moment, minutes, moment, seconds } from '../../units.ts';
import type { Missing } from './missing.ts';

/**
 * How a page of a platform is understood, the most pressing first.
 *
 * - `lost`: frames arrive, and nothing of the last ones was understood
 * - `unseen`: nothing can be heard: its traffic runs where no extension looks
 * - `partlyUnseen`: what it asks for is heard, what its socket brings is not
 * - `partly`: it is understood, but what usually comes is missing
 * - `silent`: nothing arrives any more, though the broadcast has not ended
 * - `listening`: nothing was understood yet
 * - `understood`: what arrives is understood
 */
export const HEALTHS = [
  'lost',
  'unseen',
  'partlyUnseen',
  'partly',
  'silent',
  'listening',
  'understood',
] as const;
export type Health = (typeof HEALTHS)[number];

/** A room speaks every few seconds, a console every 10 to 60; a bound page out of sight is looked at once a minute. */
const QUIET = { room: seconds(30), console: seconds(90), bound: seconds(90) } as const;
/** A page of which nothing came for longer was closed: what it last said stands. */
const CLOSED = minutes(10);

/** What of a recorder tells how well it understands its page. */
export type Told = Pick<RecorderRow, 'page' | 'arrival' | 'diagnostics'>;

/**
 * How a recorder's page is understood at a moment of the computer's clock.
 *
 * @param ended whether its broadcast's end was heard
 */
export function healthOf(
  { page, arrival, diagnostics }: Told,
  now: Moment,
  { ended = false, missing = [] }: { ended?: boolean; missing?: readonly Missing[] } = {},
): Health {
  if (isUnseen(diagnostics)) return 'unseen';
  if (diagnostics.unseen) return 'partlyUnseen';
  const quiet = between(arrival, now);
  const heard = diagnostics.understood > 0;
  const lost = isLost(diagnostics, arrival);
  const word = heard || lost;
  if (!ended && quiet >= QUIET[page] && (quiet < CLOSED || !word)) return 'silent';
  if (lost) return 'lost';
  if (!heard) return 'listening';
  return missing.length > 0 ? 'partly' : 'understood';
}

/**
 * Of a broadcast's recorders those that spoke last, together: a page that was left, or loaded anew, speaks no
 * more and says nothing of how it is now.
 */
export function speakingLast<Row extends Pick<RecorderRow, 'arrival' | 'page'>>(rows: readonly Row[]): Row[] {
  const last = rows.map(({ arrival }) => arrival).reduce(later, moment(0));
  return rows.filter(({ arrival, page }) => between(arrival, last) < QUIET[page]);
}

/** Of several pages the most pressing. */
export const worstOf = (healths: readonly Health[]): Health =>
  HEALTHS.find((health) => healths.includes(health)) ?? 'listening';
