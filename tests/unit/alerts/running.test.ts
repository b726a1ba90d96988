import { describe, expect, test } from 'vitest';
import { roomUsualOf } from '../../../utils/alerts/against-usual.ts';
import { type Series, USUAL_METRICS } from '../../../utils/alerts/by-minute.ts';
import { Running } from '../../../utils/alerts/running.ts';
import type { LogEntry } from '../../../utils/events/entry.ts';
import type { Claim } from '../../../utils/tally/resolve.ts';
import { slotOf } from '../../../utils/tally/slot.ts';
import { accountOfClaims, at, claimsOf, happened, heard, told } from '../metrics/accounts.ts';
import { chance } from './rooms.ts';

/** A room of 300 comments a minute and 1,000 viewers, in which both fall to a share of it at a second. */
function room(until: number, { falls = Infinity, to = 0.3 } = {}): LogEntry[] {
  const { poisson } = chance(3, 'comments');
  const log: LogEntry[] = [];
  for (let second = 0; second < until; second += 10) {
    const share = second >= falls ? to : 1;
    for (let count = poisson(50 * share); count > 0; count -= 1) log.push(happened(second + 5, 'comment'));
    log.push(told(second, 'online', 1000), heard(second, second + 10));
  }
  return log;
}

const rulesAt = (running: Running, claims: readonly Claim[], second: number): string[] => {
  running.look(accountOfClaims(claims), [], at(second));
  return running.alertsAt(at(second)).map(({ rule }) => rule);
};

const FALL = { falls: 2400 };
const fallen = claimsOf(room(3000, FALL));

describe('the alerts of a running broadcast', () => {
  test('tell of a fall while it lasts, whoever looks how often', () => {
    const [once, often] = [new Running(), new Running()];
    for (let second = 60; second < 3000; second += 60) {
      rulesAt(
        often,
        fallen.filter(({ slot }) => slot < slotOf(at(second))),
        second,
      );
    }
    expect(rulesAt(often, fallen, 3000)).toContain('interactionsHalved');
    expect(rulesAt(once, fallen, 3000)).toEqual(rulesAt(often, fallen, 3000));
  });

  test('say nothing for the first twenty minutes after a page was opened', () => {
    expect(rulesAt(new Running(), claimsOf(room(1200, { falls: 900 })), 1200)).toEqual([]);
  });

  test('know at once what another page heard before, though this one spoke first', () => {
    const running = new Running();
    const own = fallen.filter(({ slot }) => slot >= slotOf(at(2500)));
    expect(rulesAt(running, own, 3000)).toEqual([]);
    const others = fallen.filter(({ slot }) => slot < slotOf(at(2500)));
    expect(rulesAt(running, [...others, ...own], 3000)).toContain('interactionsHalved');
  });

  test('tell of silence by the clock of whoever looks, but not once the broadcast is over', () => {
    const log = room(1500);
    expect(rulesAt(new Running(), claimsOf(log), 1510)).toEqual([]);
    expect(rulesAt(new Running(), claimsOf(log), 1620)).toEqual(['silence']);
    const ended = claimsOf([...log, { kind: 'end', at: at(1499) }]);
    expect(rulesAt(new Running(), ended, 1620)).toEqual([]);
  });

  test('stay in sight for ten minutes after they are over', () => {
    const before = room(1500);
    const later = room(3000).filter((entry) => entry.at >= at(1620));
    const claims = claimsOf([...before, ...later]);
    const rules = (second: number) =>
      rulesAt(
        new Running(),
        claims.filter(({ slot }) => slot < slotOf(at(second))),
        second,
      );
    expect(rules(1900)).toContain('silence');
    expect(rules(2400)).not.toContain('silence');
  });
});

describe('against the room’s earlier broadcasts', () => {
  /** An earlier broadcast of an hour in which so many were online. */
  const earlier = (online: number): Series =>
    Object.fromEntries(
      USUAL_METRICS.map((metric) => [
        metric,
        Array.from({ length: 60 }, () => (metric === 'online' ? online : null)),
      ]),
    ) as unknown as Series;
  const six = [2000, 2050, 2100, 2150, 2200, 2250].map(earlier);

  test('a figure that is lastingly far off is an alert', () => {
    const running = new Running();
    running.compareWith(roomUsualOf(six));
    expect(rulesAt(running, claimsOf(room(1800)), 1800)).toEqual(['lowerThanUsual']);
  });

  test('nothing is said while there are fewer than five', () => {
    const running = new Running();
    running.compareWith(roomUsualOf(six.slice(0, 4)));
    expect(rulesAt(running, claimsOf(room(1800)), 1800)).toEqual([]);
  });

  test('what comes to be known later counts at once', () => {
    const running = new Running();
    const claims = claimsOf(room(1800));
    expect(rulesAt(running, claims, 1800)).toEqual([]);
    running.compareWith(roomUsualOf(six));
    expect(rulesAt(running, claims, 1800)).toEqual(['lowerThanUsual']);
  });
});
