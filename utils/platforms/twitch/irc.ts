import { moment } from '../../units.ts';
import { Count, parsed } from '../schemas.ts';
import type { EventSighting, Sighting } from '../platform.ts';
import { event } from '../sightings.ts';

/** A line of the chat: its tags and its command. */
export interface Line {
  readonly command: string;
  readonly tags: ReadonlyMap<string, string>;
  /** What follows the channel's name, where anything does. */
  readonly text: string | null;
}

/** Only the plain space ends a part: a tag may quote what was said, with the wide spaces of other scripts. */
const LINE = /^(?:@([^ ]*) +)?(?::[^ ]* +)?([A-Za-z]+|\d{3})(?: ([^]*))?$/;
/** The last part of a line may hold spaces, behind a colon. */
const LAST = /(?:^| ):([^]*)$/;

/** The lines of a message; null for one that is no line of the protocol (RFC 1459, with IRCv3's tags). */
export const linesOf = (text: string): (Line | null)[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const [, tags = '', command, rest = ''] = LINE.exec(line) ?? [];
      if (command === undefined) return null;
      const pairs = tags
        .split(';')
        .map((tag) => [tag.split('=', 1)[0] ?? '', tag.slice(tag.indexOf('=') + 1)] as const);
      const said = LAST.exec(rest)?.[1] ?? null;
      return { command: command.toUpperCase(), tags: new Map(pairs), text: said };
    });

/** What a line says; `unread` where nobody has told what it means. */
export function readLine({ command, tags, text }: Line): Sighting[] | 'unread' {
  const notice = tags.get('msg-id') ?? '';
  if (command === 'PRIVMSG') return message(tags, text);
  if (command !== 'USERNOTICE') return QUIET.test(command) ? [] : 'unread';
  const read = Object.hasOwn(NOTICES, notice) ? NOTICES[notice] : undefined;
  return read ? read(tags) : 'unread';
}

/** In a chat that rooms share, a line tells which room's it is. */
export const isForeign = ({ tags }: Line): boolean => {
  const source = tags.get('source-room-id');
  return source !== undefined && source !== tags.get('room-id');
};

type Tags = Line['tags'];

const numberIn = (tags: Tags, name: string): number => parsed(Count, tags.get(name)) ?? 0;

/** What every event takes from the tags, under a name of its own. */
function about(tags: Tags, name: string): Partial<EventSighting> {
  const id = tags.get('id');
  const stamp = numberIn(tags, 'tmi-sent-ts');
  return {
    key: id ? `${name}:${id}` : null,
    viewer: tags.get('user-id') ?? null,
    at: stamp > 0 ? moment(stamp) : null,
  };
}

/** A comment; bits that are cheered with it are a gift. */
function message(tags: Tags, text: string | null): Sighting[] {
  const bits = numberIn(tags, 'bits');
  const comment = event('comment', { ...about(tags, 'PRIVMSG'), text });
  if (bits === 0) return [comment];
  return [comment, event('gift', { ...about(tags, 'bits'), worth: bits, item: 'bits' })];
}

const subscription = (tags: Tags): Sighting[] => [event('clubJoin', about(tags, 'USERNOTICE'))];

/** So many subscriptions given at once, then each by itself, or the other way round: the most that one told. */
const given =
  (count: (tags: Tags) => number) =>
  (tags: Tags): Sighting[] => {
    const origin = tags.get('msg-param-origin-id');
    return [
      event('gift', {
        ...about(tags, 'USERNOTICE'),
        count: count(tags),
        item: 'subscription',
        combo: origin ? `subscription:${origin}` : null,
      }),
    ];
  };

const nothing = (): Sighting[] => [];

const NOTICES: Readonly<Record<string, (tags: Tags) => Sighting[]>> = {
  sub: subscription,
  resub: subscription,
  subgift: given(() => 1),
  submysterygift: given((tags) => Math.max(1, numberIn(tags, 'msg-param-mass-gift-count'))),
  raid: nothing,
  viewermilestone: nothing,
  announcement: nothing,
};

/** What the page itself is told, and what was taken down. */
const QUIET =
  /^(?:\d{3}|PING|PONG|CAP|JOIN|PART|ROOMSTATE|(?:GLOBAL)?USERSTATE|NOTICE|RECONNECT|CLEARMSG|CLEARCHAT)$/;
