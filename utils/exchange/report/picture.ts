import type { MetricId } from '../../metrics/definitions.ts';
import { type Say, wordsIn } from '../../settings/words.ts';
import type { Aside } from './aside.ts';
import { type Block, heading, INNER, lines, space, stacked, WIDTH } from './block.ts';
import { type Markup, Markup as Ready, markup } from './markup.ts';
import { BOLD, cut, wrapped } from './measure.ts';
import { curvesOf } from './picture-curves.ts';
import { figures, tiles } from './picture-figures.ts';
import { productRows } from './picture-products.ts';
import type { Report } from './report.ts';

/** Which figures the picture has room for, in reading order. */
const SHOWN: ReadonlySet<MetricId> = new Set<MetricId>([
  'onlinePeak',
  'onlineAverage',
  'entries',
  'uniqueViewers',
  'comments',
  'likes',
  'gifts',
  'giftValue',
  'follows',
  'shares',
  'clubJoins',
  'productClickers',
  'orders',
  'buyers',
  'gmv',
  'gpm',
  'suspiciousShare',
]);

const MOST_ALERTS = 3;
const MOST_MARKS = 5;
const FONT = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

const asides = (title: string, rows: readonly Aside[], most: number, say: Say): Block[] =>
  rows.length === 0
    ? []
    : [
        heading(title),
        lines(
          rows.slice(0, most).map(({ time, text }) => cut(`${time} ${text}`, 28, INNER)),
          { size: 28 },
        ),
        ...(rows.length > most
          ? [lines([say('report.more', { count: rows.length - most })], { size: 26, ink: '--ink-faint' })]
          : []),
      ];

/**
 * A report as a picture 1080 px wide, in SVG: the browser paints it with the system's own fonts.
 *
 * @param css the palette, as custom properties of the root; ours, not escaped
 */
export function pictureOf(report: Report, css: string): { readonly svg: string; readonly height: number } {
  const { wish, title, window, length, facts, products, set } = report;
  const say = wordsIn(wish.language);
  const known = report.groups.flatMap((group) => group.known).filter(({ id }) => SHOWN.has(id));
  const foot = [
    say('report.by', { set: set.name }),
    [
      say('report.coverage', { share: report.coverage }),
      ...(wish.amounts ? [] : [say('report.noAmounts')]),
      say('report.made'),
    ].join(' · '),
  ];
  const content = stacked([
    space(40),
    lines([say('report.report')], { size: 30, ink: '--accent', bold: true }),
    lines(wrapped(title, 50, INNER / BOLD, 2), { size: 50, bold: true }),
    lines(wrapped([window, length, ...facts].join(' · '), 28, INNER, 2), { size: 28, ink: '--ink-soft' }),
    space(28),
    tiles(report.summary),
    space(24),
    figures(known),
    ...(report.curves.length > 0 ? [heading(say('report.curves')), curvesOf(report)] : []),
    ...productRows(products, say),
    ...asides(say('alerts.heading'), report.alerts, MOST_ALERTS, say),
    ...asides(say('report.marks'), report.marks, MOST_MARKS, say),
    space(36),
    lines(
      foot.flatMap((text) => wrapped(text, 26, INNER, 2)),
      { size: 26, ink: '--ink-faint' },
    ),
    space(40),
  ]);
  return { svg: framed(content, css).text, height: content.height };
}

const framed = (
  { height, at }: Block,
  css: string,
): Markup => markup`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">
<style>${new Ready(css)}text{font-family:${new Ready(FONT)};font-variant-numeric:tabular-nums;white-space:pre}</style>
<defs><pattern id="gap" width="10" height="10" patternUnits="userSpaceOnUse"><path d="M0 10 10 0" stroke="var(--line-strong)"/></pattern></defs>
<rect width="${WIDTH}" height="${height}" fill="var(--ground)"/><path d="M0 4h${WIDTH}" stroke="var(--accent)" stroke-width="8"/>
${at(0)}
</svg>`;
