import type { RecorderHeader } from '../messages/messages.ts';
import { isMine } from './mine.ts';
import type { Settings } from './settings.ts';

/** Whether the user wants a page counted. */
export const isWanted = (header: RecorderHeader, { mineOnly, myRooms }: Settings): boolean =>
  !mineOnly || isMine(header, myRooms);
