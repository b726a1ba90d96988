import { douyin } from './douyin/platform.ts';
import type { Platform } from './platform.ts';

/** Every platform in view. Manifest, permissions, docs and tests are derived from this. */
export const PLATFORMS: readonly Platform[] = [douyin];

export const roomMatches: string[] = PLATFORMS.flatMap((platform) => platform.rooms);
export const consoleMatches: string[] = PLATFORMS.flatMap((platform) => platform.consoles);
