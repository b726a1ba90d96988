import { GRAVITY } from '../../alerts/alert.ts';
import type { BroadcastDetail } from '../../metrics/view.ts';
import { writeAlert } from '../../settings/alerts.ts';
import type { Style } from '../../settings/numbers.ts';
import { writeTime } from '../../settings/times.ts';
import { wordsIn } from '../../settings/words.ts';
import { tidy } from './tidy.ts';

/** Something that happened at a time, in a sentence. */
export interface Aside {
  readonly time: string;
  readonly text: string;
}

/** What stood out, the gravest first. */
export const alertsOf = ({ alerts }: BroadcastDetail, style: Style): Aside[] =>
  alerts
    .toSorted((a, b) => GRAVITY[b.severity] - GRAVITY[a.severity] || a.since - b.since)
    .map((alert) => ({
      time: writeTime(alert.since, 'time', style.language),
      text: tidy([wordsIn(style.language)(`alerts.${alert.severity}`), writeAlert(alert, style)].join(' · ')),
    }));

/** What the user marked, in the order of time. */
export const marksOf = ({ marks }: BroadcastDetail, { language }: Style): Aside[] =>
  marks.map(({ at, kind, text }) => ({
    time: writeTime(at, 'time', language),
    text: tidy(`${wordsIn(language)(`marks.${kind}`)} ${text}`),
  }));
