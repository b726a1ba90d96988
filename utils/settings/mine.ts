import type { RecorderHeader } from '../messages/messages.ts';
import { roomName } from './rooms.ts';

/** Whether a room is the user's own: named so, or seen from its console, which nobody else can open. */
export const isMine = (
  { platform, room, page }: Pick<RecorderHeader, 'platform' | 'room' | 'page'>,
  myRooms: readonly string[],
): boolean => page === 'console' || (room !== null && myRooms.includes(roomName(platform, room)));
