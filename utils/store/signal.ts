import type { Batch } from '../messages/messages.ts';
import { isLost } from '../recorder/lost.ts';
import { type Lamp, showLamp } from './lamp.ts';
import { notifyLost } from './notice.ts';
import type { RecorderRow } from './schema.ts';

type Told = Pick<RecorderRow, 'diagnostics' | 'arrival'>;

/** Which lamp a recorder lights: none before something was understood. */
export const lampOf = ({ diagnostics, arrival }: Told): Lamp =>
  isLost(diagnostics, arrival) ? 'marked' : diagnostics.understood > 0 ? 'lit' : 'dark';

/**
 * Shows in the toolbar, and in a notification if that is wanted, what a batch changed in how its page is
 * understood. The background keeps nothing in mind: what was shown is told by what was stored before it.
 */
export function signal(before: Told | undefined, batch: Batch, tab: number | undefined): void {
  const lamp = lampOf(batch);
  if (lamp === (before ? lampOf(before) : 'dark')) return;
  showLamp(tab, lamp);
  if (lamp === 'marked') void notifyLost(batch.header);
}
