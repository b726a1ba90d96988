import { slotOf } from '../../tally/slot.ts';
import { before, minutes } from '../../units.ts';
import { type Account, accountIn } from '../account.ts';
import { ratio, reasonFor, unknown } from '../build.ts';
import type { Define } from '../definitions/definition.ts';
import { dwellMetrics } from '../definitions/dwell.ts';
import { interactorsMetrics } from '../definitions/interactors.ts';
import type { Quantity } from '../figure.ts';
import { audience, constant, SECOND, viewersSeen, viewerTime } from '../quantities.ts';

/** What the trend looks back over. */
const WINDOW = minutes(15);

/** What several metrics look at is made once. */
const MADE = new WeakMap<Account, Account>();

/** The last quarter of an hour, as an account of its own. */
function lately(account: Account): Account {
  const made = MADE.get(account) ?? latelyOf(account);
  MADE.set(account, made);
  return made;
}

function latelyOf(account: Account): Account {
  const since = before(account.until, WINDOW);
  if (since <= account.from) return account;
  const { products, gives, viewersSince } = account;
  const part = accountIn(account, { gives, products, viewers: viewersSince(since), since: slotOf(since) });
  return part ?? account;
}

/** One quantity of the last quarter of an hour over another. */
const overLately =
  (
    upper: (part: Account) => Quantity | null,
    lower: (part: Account) => Quantity | null,
    needs: readonly [string, string],
  ): Define =>
  (account) => {
    const part = lately(account);
    const [a, b] = [upper(part), lower(part)];
    return ratio(part, a, b) ?? unknown(a && b ? 'notYet' : reasonFor(account, a ? needs[1] : needs[0]));
  };

/** Viewers online on average. */
function averageOnline(account: Account): Quantity | null {
  const { area } = account;
  if (!area || area.length === 0) return null;
  const each = (time: number): number => time / area.length;
  return { ...constant(each(area.value)), low: each(area.low), high: each(area.high), basis: 'reported' };
}

/** The trend of Douyin's big screen: the last quarter of an hour, per viewer online. */
export const douyinTrend = {
  summary: ['dwellPerViewer', 'interactionRate', 'conversion'],
  own: {
    dwellPerViewer: {
      ...dwellMetrics.dwellPerViewer,
      source: 'douyin',
      of: overLately(viewerTime(SECOND), audience, ['online', 'entries']),
    },
    interactionRate: {
      ...interactorsMetrics.interactionRate,
      source: 'douyin',
      of: overLately((part) => viewersSeen(part, 'cardInteractors'), averageOnline, ['comment', 'online']),
    },
  },
} as const;
