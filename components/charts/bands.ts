import type { Severity } from '../../utils/alerts/rules.ts';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { writeAlert } from '../../utils/settings/alerts.ts';
import type { Style } from '../../utils/settings/numbers.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import type { Span } from './span.ts';

/** Something that lasted, over the panes. */
export interface Band extends Span {
  readonly label: string;
  readonly severity?: Severity;
}

/** Bands of one kind beside one another. */
export interface Lane {
  readonly id: 'marks' | 'products' | 'alerts';
  readonly bands: readonly Band[];
}

/** What is drawn over a broadcast's panes: products put up, alerts raised, what the user marked. */
export function lanesOf(detail: BroadcastDetail, style: Style): Lane[] {
  const products = detail.explained.map(({ item, from, until }) => ({
    min: from / 1000,
    max: until / 1000,
    label: item,
  }));
  const alerts = detail.alerts.map((alert) => ({
    min: alert.since / 1000,
    max: (alert.until ?? detail.until) / 1000,
    label: writeAlert(alert, style),
    severity: alert.severity,
  }));
  const say = wordsIn(style.language);
  const marks = detail.marks.map(({ at, until, kind, text }) => ({
    min: at / 1000,
    max: (until ?? at) / 1000,
    label: [say(`marks.${kind}`), text].filter((part) => part !== '').join(' '),
  }));
  const lanes: readonly Lane[] = [
    { id: 'marks', bands: marks },
    { id: 'products', bands: products },
    { id: 'alerts', bands: alerts },
  ];
  return lanes.filter(({ bands }) => bands.length > 0);
}
