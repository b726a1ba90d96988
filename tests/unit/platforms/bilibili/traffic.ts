import { bilibili } from '../../../../utils/platforms/bilibili/platform.ts';
import type { Decoded } from '../../../../utils/platforms/platform.ts';
import { concat } from '../../../rooms/generated/wire.ts';

export const SOCKET = 'wss://zj-cn-live-comet.chat.bilibili.com:2245/sub';

/** What one message of the socket says, of these frames behind one another. */
export const heard = (...frames: readonly Uint8Array[]): Decoded =>
  bilibili.decode({ via: 'socket', url: SOCKET, body: concat(...frames) });
