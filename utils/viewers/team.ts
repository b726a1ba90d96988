import { bytesOfBase64 } from '../platforms/base64.ts';
import type { ViewerKeyRow } from '../store/schema.ts';
import { moment, type Moment } from '../units.ts';
import { HALF_LIFE, lastingFrom } from './keys.ts';

/** What the names of a team's keys begin with. */
const TEAM = 'team-';
const NAME_BYTES = 8;

/** The two keys that a team's browsers hash with. */
export interface TeamKeys {
  readonly key: ViewerKeyRow;
  readonly elder: ViewerKeyRow;
}

/**
 * The keys of now, the same in each browser: derived from the team's secret and the period's number, so that
 * they need not be exchanged. A period begins every 30 days from 1970, and its key lives for two of them, as the
 * browser's own do.
 *
 * @param secret see `stretch`
 */
export async function teamKeys(secret: Uint8Array<ArrayBuffer>, now: Moment): Promise<TeamKeys> {
  const period = Math.floor(now / HALF_LIFE);
  return { key: await keyOf(secret, period), elder: await keyOf(secret, period - 1) };
}

/** The same from the secret as settings hold it: null where there is no team. */
export async function teamKeysOf(base64: string | null, now: Moment): Promise<TeamKeys | null> {
  const secret = bytesOfBase64(base64);
  return secret && teamKeys(secret, now);
}

/** What the team's browsers hash orders with: the same for as long as they have the phrase, for buyers come back after months. */
export async function teamOrderKey(base64: string | null): Promise<NamedSecret | null> {
  const team = bytesOfBase64(base64);
  return team && named('orders', await derived(team, 'orders'));
}

/** A secret that is named after itself: whoever has the name alone can neither hash with it nor find out the team's. */
export interface NamedSecret {
  readonly id: string;
  readonly secret: Uint8Array<ArrayBuffer>;
}

const named = async (what: string | number, secret: Uint8Array<ArrayBuffer>): Promise<NamedSecret> => ({
  id: `${TEAM}${what}-${hex((await derived(secret, 'name')).subarray(0, NAME_BYTES))}`,
  secret,
});

async function keyOf(team: Uint8Array<ArrayBuffer>, period: number): Promise<ViewerKeyRow> {
  const key = await named(period, await derived(team, `period ${period}`));
  return { ...key, ...lastingFrom(moment(period * HALF_LIFE)) };
}

/** What a secret makes of a word, from which it cannot be told: HMAC-SHA-256 (RFC 2104), by the browser. */
export async function derived(
  secret: Uint8Array<ArrayBuffer>,
  what: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(what)));
}

/** Whether a key is this browser's own, which no other can have. */
export const isOwn = ({ id }: ViewerKeyRow): boolean => !id.startsWith(TEAM);

/** Bytes in hexadecimal digits. */
export const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
