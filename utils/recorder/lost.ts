import type { Diagnostics } from '../messages/messages.ts';
import { between, type Moment, seconds } from '../units.ts';

/**
 * A page is lost when so many frames in a row, over so long, said something of which nothing was understood.
 * In every recording of a real room at most one such frame stands between two that are understood. Were it half
 * of all frames, twenty in a row would come about by chance once in a million. The time is there for what comes in
 * bursts: a list that a page asks for as it opens, or after its connection broke.
 */
export const LOST = { frames: 20, length: seconds(30) } as const;

/** Whether frames arrive of which nothing is understood any more, as of a frame's or a batch's arrival. */
export const isLost = (
  { unread, unreadSince }: Pick<Diagnostics, 'unread' | 'unreadSince'>,
  arrival: Moment,
): boolean => unread >= LOST.frames && unreadSince !== null && between(unreadSince, arrival) >= LOST.length;
