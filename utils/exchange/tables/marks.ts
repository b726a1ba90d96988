import type { BroadcastDetail } from '../../metrics/view.ts';
import type { Moment } from '../../units.ts';
import { tableOf } from './table.ts';

interface Mark {
  readonly kind: 'explanation' | 'alert' | 'gap' | 'end';
  readonly from: Moment;
  readonly until: Moment | null;
  readonly what: string | null;
}

/** What stands out on a broadcast's timeline, in the order of time. */
function marksOf({ explained, alerts, gaps, ended, until: end }: BroadcastDetail): Mark[] {
  const marks: Mark[] = [
    ...explained.map(({ item, from, until }) => ({ kind: 'explanation' as const, from, until, what: item })),
    ...alerts.map(({ rule, from, until }) => ({ kind: 'alert' as const, from, until, what: rule })),
    ...gaps.map(({ from, until }) => ({ kind: 'gap' as const, from, until, what: null })),
    ...(ended ? [{ kind: 'end' as const, from: end, until: null, what: null }] : []),
  ];
  return marks.toSorted((a, b) => a.from - b.from);
}

/** One row a mark: products being explained, alerts, gaps, the end. */
export const marks = tableOf<Mark>(
  'marks',
  [
    {
      name: 'kind',
      unit: 'text',
      zh: '种类：explanation 讲解，alert 提醒，gap 没有采集到，end 下播',
      en: 'Kind: explanation, alert, gap (not heard), end',
      read: ({ kind }) => kind,
    },
    { name: 'from', unit: 'time', zh: '起点', en: 'Start', read: ({ from }) => from },
    {
      name: 'until',
      unit: 'time',
      zh: '终点；没有长度或还在持续时为空',
      en: 'End; empty where it has no length or still lasts',
      read: ({ until }) => until,
    },
    {
      name: 'what',
      unit: 'text',
      zh: '讲解的商品编号，或提醒的规则',
      en: 'The product explained, or the alert’s rule',
      read: ({ what }) => what,
    },
  ],
  ({ detail }) => marksOf(detail),
);
