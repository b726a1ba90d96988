import type { Frame } from '../../../utils/platforms/platform.ts';
import type { Random } from './random.ts';
import { spoiltBytes } from './spoilt/bytes.ts';
import { spoiltText } from './spoilt/text.ts';

const ELSEWHERE = [
  '',
  'data:,',
  'https://example.com/',
  '__proto__',
  'https://[',
  `wss://${'a/'.repeat(500)}`,
] as const;

/**
 * A frame that a hostile or broken place might send where these come from: a sound one in which bits, lengths,
 * fields or values are others, which is cut or spliced, or no frame at all.
 */
export function spoilt(sound: readonly [Frame, ...Frame[]], chance: Random): Frame {
  const { via, url, body } = chance.pick(sound);
  const donor = chance.pick(sound).body;
  const address = chance.chance(0.02) ? chance.pick([...ELSEWHERE, spoiltText(url, chance, '')]) : url;
  if (chance.chance(0.01)) return { via, url: address, body: asOther(body) };
  return {
    via,
    url: address,
    body:
      typeof body === 'string'
        ? spoiltText(body, chance, typeof donor === 'string' ? donor : '')
        : spoiltBytes(body, chance, typeof donor === 'string' ? body : donor),
  };
}

/** Bytes where text is sent, and the other way round. */
const asOther = (body: Frame['body']): Frame['body'] =>
  typeof body === 'string' ? Buffer.from(body) : Buffer.from(body).toString('latin1');
