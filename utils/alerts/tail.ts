/** Which of a distribution's two ends. */
export type Side = 'fall' | 'rise';

/**
 * Whether a count this far out is rarer than `chance` for a negative binomial of that mean and variance
 * mean + burstiness × mean²: the count of a Poisson process whose rate itself varies from window to window
 * (as in Noufaily et al., Statistics in Medicine 32, 2013, who watch epidemics by it). At burstiness 0 it
 * would be Poisson's; a count need not be whole.
 */
export function isRarer(
  chance: number,
  count: number,
  mean: number,
  burstiness: number,
  side: Side,
): boolean {
  if (side === 'fall' ? count >= mean : count <= mean) return false;
  const shape = 1 / Math.max(burstiness, LEAST);
  // Each term follows from the one before; they shrink on the way out.
  const fraction = mean / (mean + shape);
  let term = Math.exp(logDensity(Math.max(0, count), mean, shape));
  let sum = 0;
  for (let at = Math.max(0, count); term > sum * NEGLIGIBLE;) {
    sum += term;
    if (sum >= chance) return false;
    if (side === 'fall') {
      if (at < 1) break;
      term *= at / ((at - 1 + shape) * fraction);
      at -= 1;
    } else {
      term *= ((at + shape) / (at + 1)) * fraction;
      at += 1;
    }
  }
  return sum < chance;
}

/**
 * Whether a count above its mean would be out of the ordinary even if the rate varied log-normally: bursts of
 * comments have longer upper tails than the negative binomial.
 */
export function isSurge(count: number, mean: number, burstiness: number): boolean {
  const sigma = Math.sqrt(Math.log(1 + burstiness + 1 / mean));
  return Math.log(count / mean) / sigma + sigma / 2 >= SURGE;
}
/** In standard deviations. */
const SURGE = 5;

/** Below this the negative binomial cannot be told from Poisson's distribution. */
const LEAST = 1e-7;
const NEGLIGIBLE = 1e-4;

const logDensity = (count: number, mean: number, shape: number): number =>
  logGamma(count + shape) -
  logGamma(shape) -
  logGamma(count + 1) -
  shape * Math.log1p(mean / shape) -
  (count > 0 ? count * Math.log1p(shape / mean) : 0);

/** Stirling's series, after the recurrence has made the argument large enough for it. */
function logGamma(argument: number): number {
  let shift = 0;
  let x = argument;
  for (; x < 8; x += 1) shift -= Math.log(x);
  const square = 1 / (x * x);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / x;
  return shift + (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series;
}
