import type { Place } from './places.ts';

/** The files the build gives the tap, the room script and each platform. */
const TAP_FILE = 'tap.js';
const ROOM_FILE = 'room.js';
export const scriptOf = ({ id }: Pick<Place, 'id'>): string => `platforms/${id}`;

const isWholeHost = (match: string): boolean => /^https:\/\/[^/]+\/\*$/.test(match);

/**
 * The manifest's declaration of the tap (in the page's own world) and, beside it, the platform's script and
 * the room script after it, for those of the platforms' pages that match. They run in every frame, blank ones
 * too: players and chats open sockets there. Browsers let scripts into every blank frame of a whole host, and
 * into a page's own where only some pages match.
 */
export const contentScripts = (platforms: readonly Place[], matches: readonly string[]): ContentScript[] =>
  [true, false].flatMap((whole) => {
    const these = matches.filter((match) => isWholeHost(match) === whole);
    return [
      { js: [TAP_FILE], world: 'MAIN' as const, matches: these },
      ...platforms.map((platform) => ({
        js: [`${scriptOf(platform)}.js`, ROOM_FILE],
        world: 'ISOLATED' as const,
        matches: these.filter((match) => [...platform.rooms, ...platform.consoles].includes(match)),
      })),
    ]
      .filter((script) => script.matches.length > 0)
      .map((script) => ({
        ...script,
        run_at: 'document_start' as const,
        all_frames: true,
        ...(whole ? { match_origin_as_fallback: true } : { match_about_blank: true }),
      }));
  });

interface ContentScript {
  js: string[];
  world: 'MAIN' | 'ISOLATED';
  matches: string[];
  run_at: 'document_start';
  all_frames: boolean;
  match_origin_as_fallback?: boolean;
  match_about_blank?: boolean;
}
