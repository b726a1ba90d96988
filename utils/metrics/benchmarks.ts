import type { Text } from '../settings/language.ts';
import type { MetricId } from './definitions.ts';

/** What an industry report says of a figure. Nobody has checked it: it is shown as a claim, never as truth. */
export interface Benchmark {
  /** `null` is any metric that has a mean to be held against. */
  readonly metric: MetricId | null;
  /**
   * `level` is the metric's own value, in its unit; `change` is relative: −0.5 is half as much; `row` counts
   * broadcasts.
   */
  readonly kind: 'level' | 'change' | 'row';
  /** Null is open. */
  readonly low: number | null;
  readonly high: number | null;
  readonly claim: Text;
  readonly status: 'unverified';
}

const above = (low: number) => ({ low, high: null });
const exactly = (value: number) => ({ low: value, high: value });

/** A claim of the reports, as they make it. */
const claimed = (
  metric: Benchmark['metric'],
  kind: Benchmark['kind'],
  band: Pick<Benchmark, 'low' | 'high'>,
  zh: string,
  en: string,
): Benchmark => ({ metric, kind, ...band, claim: { zh, en }, status: 'unverified' });

/** The presets, by their own names: settings may hold others in their place. */
export const BENCHMARKS = {
  entryRateRising: claimed(
    'entryRate',
    'level',
    above(0.45),
    '进场率高于 45% 时，转化率随之上升',
    'An entry rate above 45% goes with rising conversion',
  ),
  newViewerConversion: claimed(
    'conversion',
    'level',
    exactly(0.02),
    '新观众转化率 2%',
    'New viewers convert at 2%',
  ),
  topHostConversion: claimed(
    'conversion',
    'level',
    above(0.06),
    '头部主播转化率高于 6%',
    'With a top host conversion is above 6%',
  ),
  caseConversion: claimed(
    'conversion',
    'level',
    { low: 0.08, high: 0.12 },
    '案例中的转化率为 8% 和 12%',
    'Conversion was 8% and 12% in cases',
  ),
  samenessRow: claimed(
    'sameness',
    'row',
    above(3),
    '连续三场内容相似：停留 −52%，跳出率 67%',
    'Three similar contents in a row: dwell −52%, bounce rate 67%',
  ),
  samenessDwell: claimed(
    'dwellPerEntry',
    'change',
    exactly(-0.52),
    '连续三场内容相似后，停留时长下降 52%',
    'After three similar contents in a row dwell falls by 52%',
  ),
  copiedFormat: claimed(
    'interactionRate',
    'change',
    exactly(-0.35),
    '照搬别人的形式，互动率下降 35%',
    'With a copied format interaction falls by 35%',
  ),
  scriptSwitch: claimed(
    'conversion',
    'change',
    exactly(0.25),
    '讲解中发现流失上升就换话术，转化率提升 25%',
    'Switching the script when loss rises during an explanation: conversion +25%',
  ),
  viewerLeaving: claimed(
    'interactionRate',
    'change',
    { low: null, high: -0.5 },
    '互动下降 50% 的观众即将流失',
    'A viewer whose interaction is down by 50% is about to leave',
  ),
  suspicious: claimed(
    'suspiciousShare',
    'level',
    exactly(0.23),
    '过滤前 23% 的流量不真实',
    '23% of traffic is not genuine before filtering',
  ),
  aboveIndustry: claimed(
    null,
    'change',
    above(0.2),
    '指标高出行业均值 20% 时，GMV 随之增长',
    'Metrics 20% above the industry mean go with growing GMV',
  ),
} as const satisfies Readonly<Record<string, Benchmark>>;

export type BenchmarkId = keyof typeof BENCHMARKS;
export const BENCHMARK_IDS = Object.keys(BENCHMARKS) as BenchmarkId[];

/** The benchmarks of a metric's own value. */
export const levelsOf = (metric: MetricId): readonly BenchmarkId[] =>
  BENCHMARK_IDS.filter((id) => BENCHMARKS[id].metric === metric && BENCHMARKS[id].kind === 'level');

/** A benchmark with the numbers that the user set in its place, by its name. */
export const benchmarkOf = (
  id: BenchmarkId,
  own: Readonly<Record<string, Pick<Benchmark, 'low' | 'high'>>>,
): Benchmark => ({ ...BENCHMARKS[id], ...own[id] });
