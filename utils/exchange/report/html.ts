import { LOCALE } from '../../settings/language.ts';
import { wordsIn } from '../../settings/words.ts';
import { curvesHtml } from './html-curves.ts';
import { figureHtml, figuresHtml, productsHtml } from './html-parts.ts';
import type { Aside } from './aside.ts';
import { type Markup, Markup as Ready, markup, NOTHING } from './markup.ts';
import type { Report } from './report.ts';

/** Nothing is fetched and nothing runs, whatever a title may hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const section = (title: string, content: Markup): Markup =>
  markup`<section><h2>${title}</h2>${content}</section>`;

const asides = (title: string, rows: readonly Aside[]): Markup =>
  rows.length === 0
    ? NOTHING
    : section(
        title,
        markup`<ul>${rows.map(({ time, text }) => markup`<li><time>${time}</time> ${text}</li>`)}</ul>`,
      );

/**
 * A report as one file that needs neither a network nor a script.
 *
 * @param css the style sheet; ours, not escaped
 */
export function htmlOf(report: Report, css: string): string {
  const { wish, title, window, length, facts, summary, groups, products, alerts, marks, gaps, set } = report;
  const say = wordsIn(wish.language);
  const shown = [...summary, ...groups.flatMap((group) => group.known)];
  return markup`<!doctype html>
<html lang="${LOCALE[wish.language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>${say('report.textTitle', { title })}</title>
<style>${new Ready(css)}</style>
</head>
<body>
<header><p>${say('report.report')}</p><h1>${title}</h1>
<p>${[window, length, ...facts].join(' · ')}</p></header>
<main>
<div class="tiles">${summary.map(figureHtml)}</div>
${report.curves.length > 0 ? section(say('report.curves'), curvesHtml(report)) : NOTHING}
${products.rows.length > 0 ? section(say('definitions.explained'), productsHtml(products)) : NOTHING}
${asides(say('alerts.heading'), alerts)}
${asides(say('report.marks'), marks)}
<div class="groups">${groups.map(figuresHtml)}</div>
${gaps.length > 0 ? section(say('dashboard.gaps'), markup`<ul>${gaps.map(({ text }) => markup`<li>${text}</li>`)}</ul>`) : NOTHING}
${section(
  say('report.definitions'),
  markup`<p>${set.name} · ${set.says}</p><dl class="words">${shown.map(
    ({ name, says }) => markup`<dt>${name}</dt><dd>${says}</dd>`,
  )}</dl>`,
)}
</main>
<footer><p>${say('report.by', { set: set.name })}</p><p>${[
    say('report.coverage', { share: report.coverage }),
    ...(wish.amounts ? [] : [say('report.noAmounts')]),
    say('report.made'),
  ].join(' · ')}</p></footer>
</body>
</html>
`.text;
}
