import { twitch } from '../../../../utils/platforms/twitch/platform.ts';
import { mystery, privmsg, pushed, subgift } from '../../../rooms/generated/twitch/lines.ts';
import { describeTotality } from '../totality.ts';
import { CHAT, HERMES } from './traffic.ts';

const lines = [privmsg({ bits: 5 }), mystery('o', 5), subgift('o', 'r'), 'PING :x'].join('\r\n');

describeTotality(twitch, [
  { via: 'socket', url: HERMES, body: pushed({ type: 'viewcount', viewers: 5 }) },
  { via: 'socket', url: CHAT, body: lines },
  { via: 'socket', url: CHAT, body: new TextEncoder().encode(lines) },
]);
