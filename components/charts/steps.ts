import uPlot from 'uplot';

/**
 * Draws a value as holding until the next point, which is what a minute's count and a reading of viewers
 * online mean. uPlot's own steps stop at the last point before a gap, so that the minute there would vanish.
 */
export const steps: uPlot.Series.PathBuilder = (plot, seriesIndex, first, last) => {
  const path = new Path2D();
  uPlot.orient(plot, seriesIndex, (_series, xs, ys, scaleX, scaleY, toX, toY, left, top, width, height) => {
    let drawing = false;
    for (let index = first; index <= last; index += 1) {
      const value = ys[index];
      const from = xs[index];
      if (value === null || value === undefined || from === undefined) {
        drawing = false;
        continue;
      }
      const y = toY(value, scaleY, height, top);
      const x = toX(from, scaleX, width, left);
      if (drawing) path.lineTo(x, y);
      else path.moveTo(x, y);
      path.lineTo(toX(xs[index + 1] ?? from, scaleX, width, left), y);
      drawing = true;
    }
  });
  return { stroke: path };
};
