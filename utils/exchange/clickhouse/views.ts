import { type MetricId, METRIC_IDS } from '../../metrics/definitions.ts';
import { PRODUCT_TOTALS } from '../../metrics/explained.ts';
import { DISTINCT } from './distinct.ts';
import { LATEST, latest, type View } from './latest.ts';
import { type Formula, FORMULAS, OF_EVENTS, PERSONS } from './metrics.ts';
import { columnsOf } from './tables.ts';

/** Where a broadcast is, as every view tells it. */
const WHICH = ['key', 'platform', 'room', 'broadcast'] as const;

/** Levels of viewers online and shares do not add up; all other numbers of a minute do. */
const MINUTE_SUMS = columnsOf('minutes')
  .filter(
    ({ name, unit }) => !['text', 'time', 'fraction'].includes(unit) && !/^online(?!Seconds)/.test(name),
  )
  .map(({ name }) => name);

const list = (parts: readonly string[]): string => parts.join(',\n  ');
const lastOf = (column: string): string => `argMaxIf(${column}, \`from\`, ${column} IS NOT NULL)`;
const firstOf = (column: string): string => `argMinIf(${column}, \`from\`, ${column} IS NOT NULL)`;

const OF_MINUTES = list([
  ...MINUTE_SUMS.map((name) => `sum(${name}) AS ${name}_sum`),
  'max(onlinePeak) AS peak',
  `${lastOf('online')} AS last`,
  `last - ${firstOf('onlineFirst')} AS change`,
]);

/** Distinct viewers are told by events that name them. */
const eventPart = ({ name, sql, named }: (typeof OF_EVENTS)[number]): string =>
  `${named ? `if(count(viewer) = 0, NULL, toFloat64(${sql}))` : `toNullable(toFloat64(${sql}))`} AS ${name}_seen`;

/** Events speak where all of them are there: a log may be gone, or older than the warehouse. */
const whole = (counted: string): string => `if(e.comments_seen = m.comments_sum, ${counted}, NULL)`;

const isMetric = (name: string): boolean => (METRIC_IDS as readonly string[]).includes(name);

/** A part that is a figure too is told where it cannot be counted, and unknown where the extension knows nothing. */
const part = (name: string, counted: string): string =>
  `${isMetric(name) ? `if(isNull(b.${name}), NULL, coalesce(${counted}, b.${name}))` : counted} AS ${name}`;

/** One row a broadcast: the parts that add up, and each figure as the extension told it. */
const PARTS: View = {
  name: 'parts',
  select: (named) => `
SELECT
  ${list([
    ...WHICH.map((name) => `b.${name} AS ${name}`),
    ...['title', 'tags', 'startedAt', 'endedAt', 'ended', 'definitions'].map(
      (name) => `b.${name} AS ${name}`,
    ),
    ...MINUTE_SUMS.map((name) => part(name, `m.${name}_sum`)),
    part('online', 'm.last'),
    part('onlinePeak', 'm.peak'),
    'm.change AS onlineChange',
    part('explanationSeconds', 'p.explained'),
    ...OF_EVENTS.map(({ name }) => part(name, whole(`e.${name}_seen`))),
    part('organicComments', whole('m.comments_sum - e.signedComments_seen')),
    ...METRIC_IDS.map((id) => `b.${id} AS told_${id}`),
  ])}
FROM ${named(latest('broadcasts'))} AS b
LEFT JOIN (SELECT key, ${OF_MINUTES} FROM ${named(latest('minutes'))} GROUP BY key) AS m ON b.key = m.key
LEFT JOIN (SELECT key, sum(explanationSeconds) AS explained FROM ${named(latest('products'))} GROUP BY key) AS p ON b.key = p.key
LEFT JOIN (SELECT key, sumIf(count, kind = 'comment') AS comments_seen, ${list(OF_EVENTS.map(eventPart))}
  FROM ${named(latest('events'))} GROUP BY key) AS e ON b.key = e.key`,
};

const within = (formula: Formula): string => {
  if ('sum' in formula) return formula.sum;
  if ('alone' in formula) return formula.alone;
  return 'most' in formula ? formula.most : `${formula.over} / nullIf(${formula.under}, 0)`;
};

/** A rate whose parts are not there is told, too. */
const metric = (id: MetricId): string => {
  const formula = FORMULAS[id];
  const told = `s.told_${id}`;
  return formula
    ? `if(isNull(${told}), NULL, coalesce(${within(formula)}, ${told})) AS ${id}`
    : `${told} AS ${id}`;
};

/** One row a broadcast: every metric by its id. */
const METRICS: View = {
  name: 'metrics',
  select: (named) => `
SELECT
  ${list([...WHICH, 'title', 'tags', 'startedAt', 'endedAt', 'ended', 'definitions'].map((name) => `s.${name} AS ${name}`))},
  ${list(METRIC_IDS.map(metric))}
FROM ${named('parts')} AS s`,
};

/** Over several broadcasts both parts of a rate are those of the broadcasts that know both. */
function across(id: MetricId, formula: Formula): string[] {
  if ('alone' in formula) return [];
  if ('sum' in formula) return [`sum(${formula.sum}) AS ${id}${PERSONS.has(id) ? 'Summed' : ''}`];
  if ('most' in formula) return [`max(${formula.most}) AS ${id}`];
  const { over, under } = formula;
  const both = `isNotNull(${over}) AND isNotNull(${under})`;
  return [`sumIf(${over}, ${both}) / nullIf(sumIf(${under}, ${both}), 0) AS ${id}`];
}
const ACROSS = METRIC_IDS.flatMap((id) => {
  const formula = FORMULAS[id];
  return formula ? across(id, formula) : [];
});

/** One row a room and day of the server's zone: counts added up, rates from the sums. */
const BY_DAY: View = {
  name: 'metrics_by_day',
  select: (named) => `
SELECT
  s.platform AS platform, s.room AS room, toDate(s.startedAt) AS day, count() AS broadcasts,
  ${list(ACROSS)}
FROM ${named('parts')} AS s
GROUP BY s.platform, s.room, day`,
};

/** What the formulas of a minute may be made of. */
const OF_MINUTE = new Set([...MINUTE_SUMS, 'onlinePeak', 'onlineChange']);
const MINUTE_METRICS = METRIC_IDS.flatMap((id) => {
  const formula = FORMULAS[id];
  const parts = formula
    ? [
        ...Object.values(formula)
          .join(' ')
          .matchAll(/s\.(\w+)/g),
      ]
    : [];
  return formula && parts.every(([, name = '']) => OF_MINUTE.has(name))
    ? [`${within(formula)} AS ${id}`]
    : [];
});

/** One row a minute of each broadcast: a time series, \`time\` first as Grafana expects. */
const BY_MINUTE: View = {
  name: 'metrics_by_minute',
  select: (named) => `
SELECT
  s.\`from\` AS time, ${list(WHICH.map((name) => `s.${name} AS ${name}`))}, b.title AS title,
  s.online AS online,
  ${list(MINUTE_METRICS)}
FROM (SELECT *, online - onlineFirst AS onlineChange FROM ${named(latest('minutes'))}) AS s
LEFT JOIN (SELECT key, title FROM ${named(latest('broadcasts'))}) AS b ON s.key = b.key`,
};

/** One row a product of a room: all of its explanations, and what the room did meanwhile. */
const BY_PRODUCT: View = {
  name: 'metrics_by_product',
  select: (named) => `
SELECT
  s.platform AS platform, s.room AS room, s.item AS item,
  uniqExact(s.key) AS broadcasts, count() AS explanations, max(s.until) AS lastUntil,
  sum(s.explanationSeconds) AS explanationSeconds,
  ${list(PRODUCT_TOTALS.map((id) => `sum(s.${id}) AS ${id}${PERSONS.has(id) ? 'Summed' : ''}`))},
  ${list([
    ...across('gmvPerMinute', { over: 's.gmv', under: '(s.explanationSeconds / 60)' }),
    ...across('averageOrderValue', { over: 's.gmv', under: 's.orders' }),
    'sum(s.room_entries) AS entries',
    'sum(s.room_comments) AS comments',
    ...(['onlineAverage', 'netFlow'] as const).flatMap((id) =>
      across(id, { over: `s.room_${id} * s.explanationSeconds`, under: 's.explanationSeconds' }),
    ),
  ])}
FROM ${named(latest('products'))} AS s
GROUP BY s.platform, s.room, s.item`,
};

/** Each may read those before it. */
export const VIEWS: readonly View[] = [...LATEST, PARTS, METRICS, BY_DAY, BY_MINUTE, BY_PRODUCT, DISTINCT];
