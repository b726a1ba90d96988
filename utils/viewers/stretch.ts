import { scryptAsync } from '@noble/hashes/scrypt.js';
import { KEY_BYTES } from './hash.ts';

/**
 * The same in every browser of the team, which exchange nothing but the phrase: so the salt is no secret and not
 * random, and one search could serve against all teams. What has to stand in its way is the cost of a guess.
 * scrypt (RFC 7914) with N = 2¹⁷ and r = 8 fills 128 MiB for each, which keeps graphics cards and chips from
 * trying many at once as they do with PBKDF2; it is what OWASP's cheat sheet asks for, and takes a person's
 * computer a second or so, once.
 */
const SALT = 'roomtally team key 1';
const COST = { N: 2 ** 17, r: 8, p: 1, dkLen: KEY_BYTES };

/** A team's secret from its pass phrase: the same for the same words, however a keyboard composed them. */
export const stretch = async (phrase: string): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(await scryptAsync(phrase.trim().normalize('NFKC'), SALT, COST));
