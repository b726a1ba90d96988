import type { RecorderHeader } from '../messages/messages.ts';
import { isMine } from './mine.ts';
import { roomName } from './rooms.ts';
import type { Settings } from './settings.ts';

/** What a recorder's broadcast is called in the settings: by its room, and by the platform's own id. */
export const namesOf = ({
  platform,
  room,
  broadcast,
}: Pick<RecorderHeader, 'platform' | 'room' | 'broadcast'>): string[] => [
  ...(room === null ? [] : [roomName(platform, room)]),
  ...(broadcast === null ? [] : [`${platform}#${broadcast}`]),
];

/** Whether the user has stopped the counting of a broadcast, by what one of its pages calls it. */
export const isPaused = (header: Parameters<typeof namesOf>[0], paused: Settings['paused']): boolean =>
  paused.some(({ names }) => namesOf(header).some((name) => names.includes(name)));

/** Whether the user wants a page counted: what they pointed at themselves always is, unless it is paused. */
export const isWanted = (
  header: RecorderHeader,
  { mineOnly, myRooms, paused, uncounted }: Settings,
): boolean =>
  !isPaused(header, paused) &&
  (header.page === 'bound' ||
    (!uncounted.includes(header.platform) && (!mineOnly || isMine(header, myRooms))));
