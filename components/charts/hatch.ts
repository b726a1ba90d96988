import type uPlot from 'uplot';
import type { Gap } from '../../utils/metrics/figure.ts';

const APART = 5;
/** Narrower than this, in px, strokes would not show: the gap is filled. */
const NARROW = 4;

/** Hatches the times in which the room was not heard over the whole height of a plot. */
export function hatchGaps(plot: uPlot, gaps: readonly Gap[], ink: string): void {
  const { ctx, bbox } = plot;
  const { left, top, width, height } = bbox;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  ctx.fillStyle = ink;
  ctx.strokeStyle = ink;
  ctx.lineWidth = ratio;
  ctx.beginPath();
  for (const { from, until } of gaps) {
    const start = plot.valToPos(from / 1000, 'x', true);
    const long = plot.valToPos(until / 1000, 'x', true) - start;
    if (long < NARROW * ratio) ctx.fillRect(start, top, Math.max(long, ratio), height);
    else ctx.rect(start, top, long, height);
  }
  ctx.clip();
  ctx.beginPath();
  for (let x = left - height; x < left + width; x += APART * ratio) {
    ctx.moveTo(x, top + height);
    ctx.lineTo(x + height, top);
  }
  ctx.stroke();
  ctx.restore();
}
