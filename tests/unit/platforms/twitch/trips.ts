import fc from 'fast-check';
import { event, reading } from '../../../../utils/platforms/sightings.ts';
import { moment } from '../../../../utils/units.ts';
import * as lines from '../../../rooms/generated/twitch/lines.ts';
import { count, digits, few, time, words } from '../arbitrary.ts';
import { quiet, trip } from '../round-trip.ts';
import { CHAT, HERMES } from './traffic.ts';

const said = (line: string) => ({ via: 'socket', url: CHAT, body: `${line}\r\n` }) as const;
const pushed = (body: string) => ({ via: 'socket', url: HERMES, body }) as const;

const about = { id: fc.uuid(), viewer: digits, at: time };
interface About {
  readonly id: string;
  readonly viewer: string;
  readonly at: number;
}
const tags = ({ id, viewer, at }: About): lines.Tags => ({ id, 'user-id': viewer, 'tmi-sent-ts': at });
const by = ({ viewer, at }: About) => ({ viewer, at: moment(at) });
/** What is said stands on one line. */
const oneLine = words.map((text) => text.replaceAll(/[\r\n]/g, ' '));

export const trips = [
  trip(
    ['PRIVMSG'],
    fc.record({ ...about, bits: count, text: oneLine, nick: words }),
    ({ bits, text, nick, ...told }) =>
      said(lines.privmsg({ ...tags(told), 'display-name': nick, ...(bits > 0 && { bits }) }, text)),
    ({ bits, text, ...told }) => [
      event('comment', { ...by(told), text }),
      ...(bits > 0 ? [event('gift', { ...by(told), worth: bits, item: 'bits' })] : []),
    ],
  ),
  ...(['sub', 'resub'] as const).map((kind) =>
    trip(
      kind,
      fc.record({ ...about, plan: fc.constantFrom('Prime', '1000', '3000'), text: words }),
      ({ plan, text, ...told }) =>
        said(lines.notice(kind, { ...tags(told), 'msg-param-sub-plan': plan, 'system-msg': text })),
      (told) => [event('clubJoin', by(told))],
    ),
  ),
  trip(
    'submysterygift',
    fc.record({ ...about, origin: fc.uuid(), given: few }),
    ({ origin, given, ...told }) => said(lines.mystery(origin, given, tags(told))),
    ({ given, ...told }) => [
      event('gift', { ...by(told), count: given, item: 'subscription', combo: 'a combo' }),
    ],
  ),
  trip(
    'subgift',
    fc.record({ ...about, origin: fc.option(fc.uuid()), recipient: digits }),
    ({ origin, recipient, ...told }) =>
      said(
        origin === null
          ? lines.notice('subgift', { ...tags(told), 'msg-param-recipient-id': recipient })
          : lines.subgift(origin, recipient, tags(told)),
      ),
    ({ origin, ...told }) => [
      event('gift', { ...by(told), item: 'subscription', combo: origin === null ? null : 'a combo' }),
    ],
  ),
  ...quiet(['raid', 'viewermilestone', 'announcement'], (kind, content) =>
    said(lines.notice(kind, { 'system-msg': content, 'msg-param-viewerCount': 50 })),
  ),
  ...quiet(['CLEARMSG', 'CLEARCHAT', 'ROOMSTATE', 'JOIN', 'CAP', 'PING', 'PONG'], (command, content) =>
    said(lines.line(command, { 'target-msg-id': content })),
  ),
  trip(
    ['viewcount'],
    fc.record({ viewers: count }),
    ({ viewers }) => pushed(lines.pushed({ type: 'viewcount', viewers }, 'video-playback-by-id.555')),
    ({ viewers }) => [reading('online', { low: viewers, high: viewers })],
  ),
  trip(
    ['stream-down'],
    fc.record({ stamp: time }),
    ({ stamp }) => pushed(lines.pushed({ type: 'stream-down', server_time: stamp })),
    () => [{ kind: 'end', key: null }],
  ),
  ...quiet(['stream-up', 'commercial'], (type, content) => pushed(lines.pushed({ type, content }))),
];
