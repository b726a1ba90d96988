import { isolated } from '../../utils/settings/isolated.ts';
import type { BroadcastView } from '../../utils/metrics/view.ts';
import type { Say } from '../../utils/settings/words.ts';

/** What to call a broadcast: its title, or the best that is known. */
export const nameOf = (
  { title, room, broadcast }: Pick<BroadcastView, 'title' | 'room' | 'broadcast'>,
  say: Say,
): string => isolated(title ?? room ?? broadcast ?? say('dashboard.unnamed'));
