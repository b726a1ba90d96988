import type { MetricId } from '../../metrics/definitions.ts';
import { MARKS } from '../../settings/basis-marks.ts';
import { wordsIn } from '../../settings/words.ts';
import type { Report } from './report.ts';
import type { Shown } from './shown.ts';

/** What is told of every broadcast in a few lines, as far as it is known. */
const TOP = [
  'onlinePeak',
  'entries',
  'uniqueViewers',
  'comments',
  'follows',
  'orders',
  'gmv',
] as const satisfies readonly MetricId[];

/** A figure with what it may differ by and the mark of how it is known. */
export const lineOf = ({ name, value, bounds, basis }: Shown): string =>
  [name, value, bounds && `(${bounds})`, basis && MARKS[basis]].filter(Boolean).join(' ');

/** A report in the few lines that a chat takes. */
export function textOfReport(report: Report): string {
  const say = wordsIn(report.wish.language);
  const known = report.groups.flatMap((group) => group.known);
  const top = TOP.flatMap((id) => known.find((shown) => shown.id === id) ?? []);
  const { best } = report.products;
  const [aside] = [...report.alerts, ...report.marks];
  const lines = [
    say('report.textTitle', { title: report.title }),
    [report.window, report.length, ...report.facts].join(' · '),
    ...report.summary.map(lineOf),
    top.map(({ name, value }) => `${name} ${value}`).join(say('report.between')),
    best && say('report.best', { item: best.item, figure: lineOf(best.figure) }),
    aside && `${aside.time} ${aside.text}`,
    say('report.by', { set: report.set.name }),
  ];
  return lines.filter(Boolean).join('\n');
}
