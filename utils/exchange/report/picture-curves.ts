import { type Block, INNER, line, MARGIN, space, stacked } from './block.ts';
import { along, type Curve, type Lane, pathsOf } from './curve.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { cut } from './measure.ts';
import type { Report } from './report.ts';
import { ticksOf } from './ticks.ts';

const PLOT = 112;
const LABEL = 44;
const BAND = 40;
/** A label narrower than this would say nothing. */
const NARROWEST = 48;

const boxAt = (top: number) => ({ left: MARGIN, top, width: INNER, height: PLOT });

/** The curves on one axis, what lasted over them, the times under them. */
export const curvesOf = (report: Report): Block =>
  stacked([
    ...report.lanes.flatMap((lane) => [laneOf(lane, report), space(6)]),
    ...report.curves.flatMap((curve) => [curveOf(curve, report), space(14)]),
    timesOf(report),
  ]);

const within = (at: number): number => Math.min(MARGIN + INNER, Math.max(MARGIN, at));

function laneOf({ name, bands }: Lane, { whole }: Report): Block {
  const x = along(whole, boxAt(0));
  return {
    height: LABEL + BAND,
    at: (top) =>
      markup`${line(name, top + 32, { size: 26, ink: '--ink-soft' })}${bands.map(
        ({ min, max, label, severity }): Markup => {
          const [left, right] = [within(x(min)), within(x(max))];
          const width = Math.max(4, right - left - 2);
          const ink = severity ? `--alert-${severity}` : '--ink-soft';
          const room = width - 12;
          return markup`<rect x="${left}" y="${top + LABEL}" width="${width}" height="${BAND - 4}" rx="4" fill="var(${ink})" fill-opacity="0.16" stroke="var(${ink})"/>${
            room > NARROWEST
              ? line(cut(label, 22, room), top + LABEL + 26, { x: left + 6, size: 22 })
              : NOTHING
          }`;
        },
      )}`,
  };
}

function curveOf(curve: Curve, { minutes, whole, gaps }: Report): Block {
  return {
    height: LABEL + PLOT,
    at: (top) => {
      const box = boxAt(top + LABEL);
      const x = along(whole, box);
      const paths = pathsOf(curve, minutes, whole, box);
      const label = markup`${curve.series.map(
        ({ name, top: highest, ink }, index) =>
          markup`<tspan${index > 0 ? markup` dx="24"` : NOTHING} fill="var(${ink})" font-weight="600">${name}</tspan><tspan dx="10" fill="var(--ink-soft)">${highest}</tspan>`,
      )}`;
      return markup`${line(label, top + 32, { size: 26 })}<path d="M${MARGIN} ${box.top + PLOT}h${INNER}" stroke="var(--line-strong)"/>${gaps.map(
        ({ min, max }) =>
          markup`<rect x="${x(min)}" y="${box.top}" width="${Math.max(1, x(max) - x(min))}" height="${PLOT}" fill="url(#gap)"/>`,
      )}${curve.series.map(
        ({ ink, dashed }, index) =>
          markup`<path d="${paths[index] ?? ''}" fill="none" stroke="var(${ink})" stroke-width="2.5"${dashed ? markup` stroke-dasharray="8 5"` : NOTHING}/>`,
      )}`;
    },
  };
}

const timesOf = ({ whole, wish }: Report): Block => ({
  height: 40,
  at: (top) =>
    markup`${ticksOf(whole, wish.language).map(({ at, text }) => {
      const x = along(whole, boxAt(0))(at);
      // What would run over the edge ends there.
      const end = x > MARGIN + INNER - 70;
      return line(text, top + 24, { x, size: 24, ink: '--ink-soft', ...(end && { end }) });
    })}`,
});
