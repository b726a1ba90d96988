import process from 'node:process';

/** Work that is done the same way each time. */
export type Work = () => void;

/**
 * How much of the processor one work takes against another: both are done in turn, so that a machine that is slow
 * for a moment is slow for both. Other programs' time is not counted. The order changes from round to round.
 *
 * @returns a ratio for each round; the first rounds, which warm up, are left out
 */
export function ratios(work: Work, against: Work, { rounds = 11, warmUp = 3 } = {}): number[] {
  const found: number[] = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const [first, second] = round % 2 === 0 ? [work, against] : [against, work];
    const times = [spent(first), spent(second)] as const;
    const [ours, theirs] = round % 2 === 0 ? times : [times[1], times[0]];
    if (round >= warmUp) found.push(ours / theirs);
  }
  return found;
}

/** Processor time of this thread that work takes, in ms. */
export function spent(work: Work): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
