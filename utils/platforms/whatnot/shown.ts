import type { Sighting } from '../platform.ts';
import { commentsShown, onlineShown } from '../shown-text.ts';
import { event } from '../sightings.ts';
import { JOINED } from './events.ts';

const CHAT = "[data-testid='chat-message']";
const VIEWERS = 'strong.tabular-nums';

/** Where a show's page shows what its sockets tell. */
export const FEED: readonly string[] = [CHAT, VIEWERS];

/** What stands at a place of a page; a comment stands below the name of who wrote it. */
export const readShown = (place: string, text: string): Sighting[] =>
  place === VIEWERS
    ? onlineShown(text)
    : commentsShown(text, 1).map((said) => (JOINED.test(said.text ?? '') ? event('entry', {}) : said));
