import type { Decoded } from '../../../../utils/platforms/platform.ts';
import { twitch } from '../../../../utils/platforms/twitch/platform.ts';

export const CHAT = 'wss://irc-ws.chat.twitch.tv/';
export const HERMES = 'wss://hermes.twitch.tv/v1?clientId=abc';

/** What one message of the chat's socket says, of these lines. */
export const heard = (...lines: readonly string[]): Decoded =>
  twitch.decode({ via: 'socket', url: CHAT, body: `${lines.join('\r\n')}\r\n` });

/** What a message of the push socket says. */
export const told = (body: string): Decoded => twitch.decode({ via: 'socket', url: HERMES, body });
