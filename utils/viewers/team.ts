import { blake2s } from '@noble/hashes/blake2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ViewerKeyRow } from '../store/schema.ts';
import { moment, type Moment } from '../units.ts';
import { KEY_BYTES } from './hash.ts';
import { HALF_LIFE, lastingFrom } from './keys.ts';

/** What the names of a team's keys begin with. */
const TEAM = 'team-';
const NAME_BYTES = 8;

/**
 * The two keys that a team's browsers hash with now, the same in each: derived from the team's secret and the
 * period's number, so that they need not be exchanged. A period begins every 30 days from 1970, and its key
 * lives for two of them, as the browser's own do.
 *
 * @param secret see `stretch`
 */
export function teamKeys(secret: Uint8Array, now: Moment): { key: ViewerKeyRow; elder: ViewerKeyRow } {
  const period = Math.floor(now / HALF_LIFE);
  return { key: keyOf(secret, period), elder: keyOf(secret, period - 1) };
}

/** Named after itself: whoever has the name alone can neither hash with it nor find out the team's secret. */
function keyOf(team: Uint8Array, period: number): ViewerKeyRow {
  const secret = blake2s(utf8ToBytes(`period ${period}`), { key: team, dkLen: KEY_BYTES });
  const name = blake2s(utf8ToBytes('name'), { key: secret, dkLen: NAME_BYTES });
  return { id: `${TEAM}${period}-${bytesToHex(name)}`, secret, ...lastingFrom(moment(period * HALF_LIFE)) };
}

/** Whether a key is this browser's own, which no other can have. */
export const isOwn = ({ id }: ViewerKeyRow): boolean => !id.startsWith(TEAM);

/** Four groups of digits by which members see that they typed the same phrase; it tells nothing of it. */
export const fingerprintOf = (secret: Uint8Array): string =>
  bytesToHex(blake2s(utf8ToBytes('fingerprint'), { key: secret, dkLen: NAME_BYTES }))
    .match(/.{4}/g)
    ?.join(' ') ?? '';
