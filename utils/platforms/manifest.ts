import { PLATFORMS } from './registry.ts';

/** The files the build gives the two scripts. */
export const TAP_FILE = 'tap.js';
export const ROOM_FILE = 'room.js';

/**
 * The manifest's declaration of the tap (in the page's own world) and the room script beside it, for pages
 * that match, with the helpers that some platforms' rooms need before it. All run in every frame, fresh
 * about:blank ones too: players and chats open sockets there.
 */
export const contentScripts = (matches: readonly string[]): ContentScript[] =>
  [
    { js: [TAP_FILE], world: 'MAIN' as const, matches },
    ...PLATFORMS.flatMap(({ helper, rooms }) =>
      helper === null
        ? []
        : {
            js: [helper],
            world: 'ISOLATED' as const,
            matches: rooms.filter((room) => matches.includes(room)),
          },
    ),
    { js: [ROOM_FILE], world: 'ISOLATED' as const, matches },
  ]
    .filter((script) => script.matches.length > 0)
    .map((script) => ({
      ...script,
      matches: [...script.matches],
      run_at: 'document_start' as const,
      all_frames: true,
      match_origin_as_fallback: true,
    }));

interface ContentScript {
  js: string[];
  world: 'MAIN' | 'ISOLATED';
  matches: string[];
  run_at: 'document_start';
  all_frames: boolean;
  match_origin_as_fallback: boolean;
}
