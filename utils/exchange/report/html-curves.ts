import { along, type Band, type Curve, type Lane, pathsOf, type Stretch } from './curve.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import type { Report } from './report.ts';
import { ticksOf } from './ticks.ts';

/** What the paths count in; the style sheet says how large they are. */
const BOX = { left: 0, top: 2, width: 1000, height: 96 };
/** From here on a time would run over the edge: it ends there. */
const LATE = 88;
const SHARES = { left: 0, top: 0, width: 100, height: 0 };

/** The curves on one axis, what lasted over them, the times under them. */
export function curvesHtml(report: Report): Markup {
  const { curves, lanes, whole, wish } = report;
  return markup`<div class="curves">${lanes.map((lane) => laneHtml(lane, whole))}${curves.map((curve) =>
    curveHtml(curve, report),
  )}<div class="times">${ticksOf(whole, wish.language).map(({ at, text }) => {
    const left = along(whole, SHARES)(at);
    return markup`<span${left > LATE ? markup` class="late"` : NOTHING} style="left:${left}%">${text}</span>`;
  })}</div></div>`;
}

const laneHtml = ({ name, bands }: Lane, whole: Stretch): Markup =>
  markup`<div class="lane"><span>${name}</span><div>${bands.map((band) => bandHtml(band, whole))}</div></div>`;

function bandHtml({ min, max, label, severity }: Band, whole: Stretch): Markup {
  const [left, right] = [min, max].map((at) => Math.min(100, Math.max(0, along(whole, SHARES)(at))));
  const width = Math.max(0.4, (right ?? 0) - (left ?? 0));
  return markup`<span class="band ${severity ?? ''}" style="left:${left ?? 0}%;width:${Math.round(width * 10) / 10}%">${label}</span>`;
}

function curveHtml(curve: Curve, { minutes, whole, gaps }: Report): Markup {
  const paths = pathsOf(curve, minutes, whole, BOX);
  const x = along(whole, BOX);
  return markup`<figure><figcaption>${curve.series.map(
    ({ name, top, ink }) =>
      markup`<span style="color:var(${ink})">${name}</span> <span class="quiet">${top}</span> `,
  )}</figcaption><svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
<defs><pattern id="gap-${curve.id}" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 8 8 0" stroke="var(--line-strong)"/></pattern></defs>
${gaps.map(({ min, max }) => markup`<rect x="${x(min)}" y="0" width="${Math.max(1, x(max) - x(min))}" height="100" fill="url(#gap-${curve.id})"/>`)}
${curve.series.map(
  ({ ink, dashed }, index) =>
    markup`<path d="${paths[index] ?? ''}" stroke="var(${ink})"${dashed ? markup` stroke-dasharray="4 3"` : NOTHING}/>`,
)}</svg></figure>`;
}
