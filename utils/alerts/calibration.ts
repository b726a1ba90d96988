import type { Rule } from './rules.ts';

/** How often a rule speaks though nothing changed. */
export interface ByChance {
  readonly count: number;
  readonly per: 'day' | 'broadcast';
}
export function byChance(rule: Rule, broadcasts?: number): ByChance | null {
  return rule && broadcasts ? null : null;
}
