import type { PlatformId, RoomId } from '../units.ts';

/** A room's name in the settings. */
export const roomName = (platform: PlatformId, room: RoomId): string => `${platform}:${room}`;
