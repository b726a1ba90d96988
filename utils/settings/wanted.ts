import type { RecorderHeader } from '../messages/messages.ts';
import { isMine } from './mine.ts';
import type { Settings } from './settings.ts';

/** Whether the user wants a page counted: what they pointed at themselves always is. */
export const isWanted = (header: RecorderHeader, { mineOnly, myRooms }: Settings): boolean =>
  !mineOnly || header.page === 'bound' || isMine(header, myRooms);
