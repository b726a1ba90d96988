import { type Decoded, type Frame, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { readHermes } from './hermes.ts';
import { isForeign, linesOf, readLine } from './irc.ts';

const utf8 = new TextDecoder();

/** One message of a Twitch page's sockets: lines of the chat, or a push of the site. */
export function decode({ via, url, body }: Frame): Decoded {
  const text = typeof body === 'string' ? body : utf8.decode(body);
  if (via !== 'socket') return { ...NOTHING_DECODED, broken: 1 };
  return url.startsWith('wss://hermes.') ? readHermes(text) : readChat(text);
}

function readChat(text: string): Decoded {
  const sightings: Sighting[] = [];
  const unknown: string[] = [];
  let broken = 0;
  let foreign = 0;
  for (const line of linesOf(text)) {
    const said = line && readLine(line);
    if (!line || !said) broken += 1;
    else if (isForeign(line)) foreign += 1;
    else if (said === 'unread') unknown.push([line.command, line.tags.get('msg-id') ?? []].flat().join('/'));
    else sightings.push(...said);
  }
  return { ...NOTHING_DECODED, sightings, unknown, broken, foreign };
}
