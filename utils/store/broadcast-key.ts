import type { RecorderHeader } from '../messages/messages.ts';
import type { BroadcastKey } from '../units.ts';

/** A broadcast's own name where the platform gives one; else it is what this recorder hears. */
export const broadcastKey = ({ platform, broadcast, room, id }: RecorderHeader): BroadcastKey =>
  (broadcast ? `${platform}:${broadcast}` : `${platform}:${room ?? ''}@${id}`) as BroadcastKey;
