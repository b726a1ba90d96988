import type { UsualFact } from '../alerts/than-usual.ts';
import { type Alert, ratioOf } from '../alerts/alert.ts';
import type { ByChance } from '../alerts/calibration.ts';
import type { AlertMetric, RuleId } from '../alerts/rules.ts';
import { tryOf, wordOf } from '../alerts/said.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { type Style, textOf, UNKNOWN, writeAmount } from './numbers.ts';
import { writeTime } from './times.ts';
import { wordsIn } from './words.ts';

type Write = (value: number) => string;

/** A metric as it is held against earlier broadcasts: a level, or so much a minute. */
const writeUsually =
  (metric: AlertMetric, style: Style): Write =>
  (value) => {
    const { unit } =
      metric === 'interactionsPerMinute' ? { unit: 'perMinute' as const } : DEFINITIONS[metric];
    if (unit === 'count' && metric !== 'online') return textOf(writeAmount(value, 'perMinute', style));
    const written = textOf(writeAmount(metric === 'online' ? Math.round(value) : value, unit, style));
    return unit === 'money' ? written + wordsIn(style.language)('common.perMinute') : written;
  };

/** Sentences about changes say themselves of what, and that it is by the minute. */
const writerOf = (rule: RuleId, metric: AlertMetric, style: Style): Write => {
  if (rule === 'lowerThanUsual' || rule === 'higherThanUsual') return writeUsually(metric, style);
  return (value) => textOf(writeAmount(Math.round(value), 'count', style));
};

/** What happened, in one sentence. */
export function writeAlert({ rule, metric, before, now, since, broadcasts }: Alert, style: Style): string {
  const { language } = style;
  const write = writerOf(rule, metric, style);
  const say = wordsIn(language);
  return say(`alerts.${wordOf(rule)}`, {
    before: before === null ? UNKNOWN : write(before),
    now: now === null ? UNKNOWN : write(now),
    since: writeTime(since, 'time', language),
    metric: metric === 'interactionsPerMinute' ? '' : say(`metrics.${metric}`),
    broadcasts: broadcasts ?? 0,
  });
}

/** What may help. */
export const writeTry = ({ rule }: Alert, { language }: Style): string =>
  wordsIn(language)(`alerts.${tryOf(rule)}`);

/** By how much it changed: "-42%", "+60%"; a dash where there is no such number. */
export function writeChange(alert: Alert, style: Style): string {
  const ratio = ratioOf(alert);
  if (ratio === null) return UNKNOWN;
  // Both sides are estimates: tenths of a percent would say nothing.
  const change = Math.round(ratio * 100) / 100 - 1;
  return (change > 0 ? '+' : '') + textOf(writeAmount(change, 'fraction', style));
}

/** How often an alert would be raised though nothing changed. */
export function writeChance(chance: ByChance | null, { language }: Style): string {
  const say = wordsIn(language);
  if (!chance) return say('alerts.certain');
  const count = Math.round(1 / chance.count);
  return chance.per === 'day'
    ? say('alerts.perDays', { days: count })
    : say('alerts.perBroadcasts', { count });
}

/** A figure's last ten minutes against the same minutes of the room's earlier broadcasts. */
export function writeThanUsual({ metric, verdict, now, band }: UsualFact, style: Style): string {
  const { unit } = DEFINITIONS[metric];
  const write: Write = (value) =>
    textOf(writeAmount(unit === 'count' ? Math.round(value) : value, unit, style));
  return wordsIn(style.language)(`alerts.${verdict}`, {
    now: write(now),
    count: band.broadcasts,
    range: `${write(band.low)}–${write(band.high)}`,
  });
}
