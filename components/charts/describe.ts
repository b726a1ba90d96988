import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import type { Style } from '../../utils/settings/numbers.ts';
import { writeTime, writeWindow } from '../../utils/settings/times.ts';
import type { Say } from '../../utils/settings/words.ts';
import { writeValue } from './count.ts';
import { highest, type Pane, styleOf } from './panes.ts';

/** What a timeline shows, in words: its span, each series' highest minute, how often the room was not heard. */
export function describe(
  detail: BroadcastDetail,
  panes: readonly Pane[],
  style: Omit<Style, 'short'>,
  say: Say,
): string {
  const { language } = style;
  const lines = panes.flatMap((pane) => pane.lines);
  const peaks = lines.flatMap(({ id, tops }) => {
    const top = highest(tops);
    const minute = top && detail.minutes[top.index];
    if (!top || !minute) return [];
    const value = writeValue(top.value, styleOf(id).unit, style);
    const time = writeTime(minute.from, 'time', language);
    return [say('dashboard.panePeak', { name: say(`timeline.${id}`), value, time })];
  });
  const gaps = detail.gaps.length > 0 ? [say('dashboard.timelineGaps', { count: detail.gaps.length })] : [];
  const window = writeWindow(detail.from, detail.until, language);
  return [say('dashboard.timelineOf', { window }), ...peaks, ...gaps].join(' ');
}
