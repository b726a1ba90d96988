import { derived, hex } from './team.ts';

/** Four groups of digits by which members see that they typed the same phrase; it tells nothing of it. */
export const fingerprintOf = async (secret: Uint8Array<ArrayBuffer>): Promise<string> =>
  hex((await derived(secret, 'fingerprint')).subarray(0, 8))
    .match(/.{4}/g)
    ?.join(' ') ?? '';
