import type { Platform } from './platform.ts';

/**
 * Where a platform's script leaves it for the room script that comes after: both run in the extension's own
 * world of the page. So a page loads its own platform's decoder and no other.
 */
const PLACE = Symbol.for('roomtally.platform');

const world = globalThis as { [PLACE]?: Platform };

export function providePlatform(platform: Platform): void {
  world[PLACE] = platform;
}

/** Null where no platform's script has run. */
export const platformHere = (): Platform | null => world[PLACE] ?? null;
