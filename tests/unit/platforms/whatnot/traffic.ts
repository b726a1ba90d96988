import type { Decoded } from '../../../../utils/platforms/platform.ts';
import { whatnot } from '../../../../utils/platforms/whatnot/platform.ts';

export const LIVE = 'wss://www.whatnot.com/services/live/socket/websocket?vsn=2.0.0';
export const AUCTION = 'wss://www.whatnot.com/services/auction/socket/websocket?token=x&vsn=2.0.0';

/** What a message of a show's socket says. */
export const heard = (body: string): Decoded => whatnot.decode({ via: 'socket', url: LIVE, body });
