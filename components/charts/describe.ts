import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import type { Language } from '../../utils/settings/language.ts';
import { writeTime, writeWindow } from '../../utils/settings/times.ts';
import type { Say } from '../../utils/settings/words.ts';
import { writeCount } from './count.ts';
import { highest, type Pane } from './panes.ts';

/** What a timeline shows, in words: its span, each series' highest minute, how often the room was not heard. */
export function describe(
  detail: BroadcastDetail,
  panes: readonly Pane[],
  say: Say,
  language: Language,
): string {
  const peaks = panes.flatMap(({ id, tops }) => {
    const top = highest(tops);
    const minute = top && detail.minutes[top.index];
    if (!top || !minute) return [];
    const value = writeCount(top.value, language);
    const time = writeTime(minute.from, 'time', language);
    return [say('dashboard.panePeak', { name: say(`dashboard.pane_${id}`), value, time })];
  });
  const gaps = detail.gaps.length > 0 ? [say('dashboard.timelineGaps', { count: detail.gaps.length })] : [];
  const window = writeWindow(detail.from, detail.until, language);
  return [say('dashboard.timelineOf', { window }), ...peaks, ...gaps].join(' ');
}
