import type { Account } from './account.ts';
import { figure, ratio, reasonFor, rise, unknown } from './build.ts';
import type { Known } from './figure.ts';
import { exits, lengthOf, SECOND, uniqueViewers, viewerTime } from './quantities.ts';

/**
 * Mean stay per entry by Little's law: ∫N dt ÷ entries. Stays cut off by the span's beginning and end are
 * corrected for: with R the mean rest of a stay, entries × W = ∫N dt + (N end − N start) × R, and R lies
 * between 0 and W, so that W lies between ∫N dt ÷ entries and ∫N dt ÷ exits. The value takes R = W / 2.
 */
export function dwellPerEntry(account: Account): Known {
  const stayed = viewerTime(SECOND)(account);
  const entries = rise(account, 'entries');
  if (!stayed || !entries) return unknown(reasonFor(account, stayed ? 'entries' : 'online'));
  const left = exits(account);
  if (!left || left.low <= 0 || entries.low <= 0) return unknown('notEstimable');
  const [fewest, most] = [
    Math.min(entries.low, left.low),
    Math.max(entries.high ?? Infinity, left.high ?? Infinity),
  ];
  const mean = entries.value !== null && left.value !== null ? (entries.value + left.value) / 2 : null;
  const value = mean && stayed.value !== null ? stayed.value / mean : null;
  const low = stayed.low / most;
  const high = stayed.high === null ? null : stayed.high / fewest;
  // A span of less than three stays is mostly edges.
  if (lengthOf(account) < 3 * (value ?? high ?? Infinity) * SECOND) return unknown('notEstimable');
  return figure(
    account,
    { value, low, high, basis: 'estimated' },
    { numerator: stayed.value, denominator: mean },
  );
}

/** The same per viewer: ∫N dt ÷ unique viewers. */
export function dwellPerViewer(account: Account): Known {
  const perEntry = dwellPerEntry(account);
  if ('unknown' in perEntry) return perEntry;
  const stayed = viewerTime(SECOND)(account);
  return ratio(account, stayed, uniqueViewers(account)) ?? unknown(reasonFor(account, 'uniqueViewers'));
}
