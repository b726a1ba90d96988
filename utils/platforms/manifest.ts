/** The files the build gives the two scripts. */
export const TAP_FILE = 'tap.js';
export const ROOM_FILE = 'room.js';

const isWholeHost = (match: string): boolean => /^https:\/\/[^/]+\/\*$/.test(match);

/**
 * The manifest's declaration of the tap (in the page's own world) and the room script beside it, for pages
 * that match. Both run in every frame, blank ones too: players and chats open sockets there. Browsers let
 * scripts into every blank frame of a whole host, and into a page's own where only some pages match.
 */
export const contentScripts = (matches: readonly string[]): ContentScript[] =>
  [true, false].flatMap((whole) => {
    const these = matches.filter((match) => isWholeHost(match) === whole);
    return these.length === 0 ? [] : SCRIPTS.map((script) => declared(script, these, whole));
  });

const SCRIPTS = [
  { js: [TAP_FILE], world: 'MAIN' },
  { js: [ROOM_FILE], world: 'ISOLATED' },
] as const;

const declared = (
  { js, world }: (typeof SCRIPTS)[number],
  matches: readonly string[],
  whole: boolean,
): ContentScript => ({
  js: [...js],
  world,
  matches: [...matches],
  run_at: 'document_start',
  all_frames: true,
  ...(whole ? { match_origin_as_fallback: true } : { match_about_blank: true }),
});

interface ContentScript {
  js: string[];
  world: 'MAIN' | 'ISOLATED';
  matches: string[];
  run_at: 'document_start';
  all_frames: boolean;
  match_origin_as_fallback?: true;
  match_about_blank?: true;
}
