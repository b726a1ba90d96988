import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';

/** What figures are measured on: a time says nothing without it. */
export function machine(): string {
  const all = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${all[0]?.model.trim() ?? 'unknown processor'}, ${all.length} cores, ${memory}, ${process.platform}, load ${load}`;
}
